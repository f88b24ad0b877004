import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/shell';
import classes from './nav.module.css';
import { type NavGroup, tabsFor } from './navigation';

const MoreSheet = lazy(() => import('./MoreSheet'));

type Props = { groups: NavGroup[]; onSearch: () => void };

/** The bar at the bottom of a narrow window: four pages and everything else. */
export function TabBar({ groups, onSearch }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <nav className={classes.tabs} aria-label={m.navMain()}>
      {tabsFor(groups).map((link) => (
        <Link key={link.to} to={link.to} className={classes.tab} activeProps={{ 'data-active': true }}>
          <link.icon size={20} stroke={1.7} aria-hidden />
          <span>{link.text()}</span>
        </Link>
      ))}
      <button type="button" className={classes.tab} onClick={open} aria-haspopup="dialog">
        <IconDots size={20} stroke={1.7} aria-hidden />
        <span>{m.navMore()}</span>
      </button>
      <Suspense>{opened ? <MoreSheet groups={groups} onClose={close} onSearch={onSearch} /> : null}</Suspense>
    </nav>
  );
}
