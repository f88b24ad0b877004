import { Link } from '@tanstack/react-router';
import { useMe } from '#shared/me/me';
import classes from './nav.module.css';
import type { Destination, NavGroup } from './navigation';

export function NavList({ groups, onFollow }: { groups: readonly NavGroup[]; onFollow?: () => void }) {
  return (
    <div className={classes.nav}>
      {groups.map((group) => (
        <div key={group.text()}>
          <div className={classes.group} id={`nav-${group.text()}`}>
            {group.text()}
          </div>
          <ul aria-labelledby={`nav-${group.text()}`}>
            {group.links.map((link) => (
              <li key={link.to}>
                <NavLink link={link} onFollow={onFollow} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function NavLink({ link, onFollow }: { link: Destination; onFollow: (() => void) | undefined }) {
  const waiting = useWaiting(link.to);
  return (
    <Link to={link.to} className={classes.link} activeProps={{ 'data-active': true }} onClick={onFollow}>
      <link.icon size={17} stroke={1.7} aria-hidden />
      <span>{link.text()}</span>
      {waiting > 0 ? <span className={classes.count}>{waiting}</span> : null}
    </Link>
  );
}

/** How much waits behind a link. */
function useWaiting(to: string): number {
  const me = useMe();
  return to === '/inbox' ? (me?.unread ?? 0) : 0;
}
