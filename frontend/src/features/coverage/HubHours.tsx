import type { CoverageHub } from '#shared/api/schema';
import classes from './heat.module.css';

const partOf = (wall: string): string => {
  const hour = Number(wall.slice(0, 2));
  if (hour >= 9 && hour < 18) return 'working';
  return hour >= 22 || hour < 7 ? 'night' : 'shoulder';
};

/** Half-hour zones have the minutes at their name. */
const minutesOf = ([wall = '']: readonly string[]): string => (wall.endsWith(':00') ? '' : wall.slice(2));

/** What the wall shows at the large sites, under the hours. */
export function HubHours({ hubs, after }: { hubs: readonly CoverageHub[]; after: number }) {
  return (
    <tfoot className={classes.hubs} aria-hidden>
      {hubs.map(({ site, hours }) => (
        <tr key={site.id}>
          <th>
            {site.name} {minutesOf(hours)}
          </th>
          {hours.map((wall) => (
            <td key={wall} data-part={partOf(wall)} title={wall}>
              {wall.slice(0, 2)}
            </td>
          ))}
          {after > 0 ? <td colSpan={after} /> : null}
        </tr>
      ))}
    </tfoot>
  );
}
