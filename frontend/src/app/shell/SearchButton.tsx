import { IconSearch } from '@tabler/icons-react';
import { printed } from '#shared/hotkeys/keys';
import { m } from '#shared/i18n/gen/shell';
import { Keys } from '#shared/ui/Keys';
import classes from './shell.module.css';

export function SearchButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" className={classes.search} onClick={onClick} aria-haspopup="dialog">
      <IconSearch size={15} aria-hidden />
      <span>{m.search()}</span>
      <Keys k={printed('mod+k')} />
    </button>
  );
}
