import { Switch } from '@mantine/core';
import { setSingleKeys } from '#shared/hotkeys/registry';
import { useSingleKeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/settings';
import { Section } from '#shared/ui/Section';

/** Kept in this browser, since it is about this keyboard. */
export function Keyboard() {
  const on = useSingleKeys();
  return (
    <Section title={m.keyboard()} hint={m.keyboardHint()}>
      <Switch
        label={m.singleKeys()}
        description={m.singleKeysHint()}
        checked={on}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Section>
  );
}
