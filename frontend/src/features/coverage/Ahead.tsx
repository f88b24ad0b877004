import type { ServiceHours } from '#shared/api/schema';
import { Coming } from './Coming';
import { Outlook } from './Outlook';
import { Seasons } from './Seasons';
import { Supply } from './Supply';
import type { HourFilter } from './search';
import { Targets } from './Targets';
import './forced.css';

/** Below the week: the other seasons, the year ahead, who is on the way, and what was promised. */
export default function Ahead({ data, filter }: { data: ServiceHours; filter: HourFilter }) {
  const { id, slug } = data.service;
  return (
    <>
      <Seasons data={data} filter={filter} />
      <Outlook id={id} />
      <Coming slug={slug} region={filter.region} />
      <Supply id={id} />
      <Targets id={id} />
    </>
  );
}
