import { Modal, Switch } from '@mantine/core';
import { isSingle, printed } from '#shared/hotkeys/keys';
import { type Group, setSingleKeys } from '#shared/hotkeys/registry';
import { useHotkeyGroups, useSingleKeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/shell';
import { Keys } from '#shared/ui/Keys';
import classes from './sheet.module.css';

/** Every shortcut that works on the page beneath, the page's own first. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const groups = useHotkeyGroups().toReversed();
  const single = useSingleKeys();
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.shortcuts()}
      size="lg"
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <div className={classes.groups}>
        {groups.map((group) => (
          <Shortcuts key={group.name} group={group} single={single} />
        ))}
      </div>
      <Switch
        className={classes.switch}
        label={m.singleKeys()}
        description={m.singleKeysText()}
        checked={single}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}

function Shortcuts({ group, single }: { group: Group; single: boolean }) {
  const shown = group.hotkeys.filter((hotkey) => hotkey.when !== false);
  if (shown.length === 0) return null;
  return (
    <section>
      <h3>{group.name}</h3>
      <dl className={classes.keys}>
        {shown.map((hotkey) => (
          <div key={hotkey.keys} className={classes.key}>
            <dt data-off={(isSingle(hotkey.keys) && !single) || undefined}>
              <Keys k={printed(hotkey.keys)} />
            </dt>
            <dd>{hotkey.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
