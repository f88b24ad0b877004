import { Select } from '@mantine/core';
import { m } from '#shared/i18n/gen/whatIfPlace';
import { zoneNames } from '#shared/time/zones';

const MOST = 20;

type Props = {
  zone: string;
  /** The zone that comes with the site. */
  ofSite: string | undefined;
  onZone: (zone: string) => void;
};

/** A zone found by its name; without one, the site's. */
export default function ZoneField({ zone, ofSite, onZone }: Props) {
  const known = zoneNames();
  const none = { value: '', label: ofSite ? m.siteZone({ zone: ofSite }) : m.sameZone() };
  // A link may name a zone that this browser calls otherwise.
  const names = zone === '' || known.includes(zone) ? known : [zone, ...known];
  return (
    <Select
      label={m.zone()}
      data={[none, ...names.map((value) => ({ value, label: value }))]}
      value={zone}
      onChange={(chosen) => onZone(chosen ?? '')}
      limit={MOST}
      nothingFoundMessage={m.noZone()}
      searchable
      allowDeselect={false}
      w={210}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
