import { Drawer } from '@mantine/core';
import { m } from '#shared/i18n/gen/shell';
import { Bell } from '../notices/Bell';
import { MeRow } from './MeRow';
import { NavList } from './NavList';
import type { NavGroup } from './navigation';
import { SearchButton } from './SearchButton';
import classes from './shell.module.css';

type Props = { groups: NavGroup[]; onClose: () => void; onSearch: () => void };

/** Everything that has no room in the bar at the bottom. */
export default function MoreSheet({ groups, onClose, onSearch }: Props) {
  const search = (): void => {
    onClose();
    onSearch();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="88%"
      title={m.navMore()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <div className={classes.top}>
        <SearchButton onClick={search} />
        <Bell />
      </div>
      <NavList groups={groups} onFollow={onClose} />
      <MeRow onFollow={onClose} />
    </Drawer>
  );
}
