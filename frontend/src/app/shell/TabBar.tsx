import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/shell';
import { MeRow } from './MeRow';
import { NavList } from './NavList';
import classes from './nav.module.css';
import { type NavGroup, tabsFor } from './navigation';
import { SearchButton } from './SearchButton';

type Props = { groups: NavGroup[]; onSearch: () => void };

/** The bar at the bottom of a narrow window: four pages and everything else. */
export function TabBar({ groups, onSearch }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  const search = (): void => {
    close();
    onSearch();
  };
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
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="85%"
        title={m.navMore()}
        closeButtonProps={{ 'aria-label': m.close() }}
      >
        <SearchButton onClick={search} />
        <NavList groups={groups} onFollow={close} />
        <MeRow onFollow={close} />
      </Drawer>
    </nav>
  );
}
