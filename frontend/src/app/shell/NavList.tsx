import { Link, useRouterState } from '@tanstack/react-router';
import { useId } from 'react';
import { useMe } from '#shared/me/me';
import classes from './nav.module.css';
import { type Destination, foldedNav, type NavGroup } from './navigation';

type Props = { groups: readonly NavGroup[]; onFollow?: () => void };

export function NavList({ groups, onFollow }: Props) {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <div className={classes.nav}>
      {foldedNav(groups, pathname).map((group) => (
        <NavSection key={group.links[0]?.to} group={group} onFollow={onFollow} />
      ))}
    </div>
  );
}

type SectionProps = { group: NavGroup; onFollow: (() => void) | undefined };

function NavSection({ group, onFollow }: SectionProps) {
  const id = useId();
  return (
    <div>
      {group.text ? (
        <div className={classes.group} id={id}>
          {group.text()}
        </div>
      ) : null}
      <ul aria-labelledby={group.text ? id : undefined}>
        {group.links.map((link) => (
          <li key={link.to}>
            <NavLink link={link} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function NavLink({ link, onFollow }: { link: Destination; onFollow: (() => void) | undefined }) {
  const waiting = useWaiting(link.to);
  return (
    <Link
      to={link.to}
      className={classes.link}
      activeOptions={{ exact: link.exact ?? false }}
      activeProps={{ 'data-active': true }}
      onClick={onFollow}
    >
      <link.icon size={17} stroke={1.7} aria-hidden />
      <span>{link.text()}</span>
      {waiting > 0 ? <span className={classes.count}>{waiting}</span> : null}
    </Link>
  );
}

/** How much waits behind a link. */
function useWaiting(to: string): number {
  const me = useMe();
  return to === '/inbox' ? (me?.waiting ?? 0) : 0;
}
