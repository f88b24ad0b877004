import type { ServiceHours } from '#shared/api/schema';
import { Coming } from './Coming';
import { Outlook } from './Outlook';
import { Seasons } from './Seasons';
import { Supply } from './Supply';
import { Targets } from './Targets';
import './forced.css';

/** Below the week: the other seasons, the year ahead, who is on the way, and what was promised. */
export default function Ahead({ data, region }: { data: ServiceHours; region: string | undefined }) {
  const { id, slug } = data.service;
  return (
    <>
      <Seasons data={data} />
      <Outlook id={id} />
      <Coming slug={slug} region={region} />
      <Supply id={id} />
      <Targets id={id} />
    </>
  );
}
