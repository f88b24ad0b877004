import { Combobox, type ComboboxStore, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { m } from '#shared/i18n/gen/palette';
import { ProblemNote } from '#shared/ui/ProblemNote';
import type { NavGroup } from '../shell/navigation';
import { Choices } from './Choices';
import classes from './palette.module.css';
import { useDoNow } from './useDoNow';
import { useFound } from './useFound';
import { usePages } from './usePages';

const WAIT_MS = 180;

/** Ctrl or ⌘ and K: go to a page, or find people, services and show cases on the server. */
export default function Palette({ groups, onClose }: { groups: NavGroup[]; onClose: () => void }) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), WAIT_MS);
  const { entries: found, searching, error } = useFound(settled);
  const doNow = useDoNow(text.trim());
  const pages = usePages(groups, text.trim());
  const entries = [...doNow, ...pages, ...found];
  const combobox = useCombobox({ opened: true });
  const navigate = useNavigate();
  const first = entries[0]?.id;
  useSelectFirst(combobox, `${first} ${entries.length}`);
  const go = (id: string): void => {
    const chosen = entries.find((entry) => entry.id === id);
    onClose();
    if (chosen) void navigate({ to: chosen.to });
  };
  return (
    <Modal.Root opened onClose={onClose} size={600} yOffset="12dvh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={m.title()} radius="lg">
        <Combobox store={combobox} onOptionSubmit={go}>
          <Combobox.EventsTarget withExpandedAttribute>
            <TextInput
              data-autofocus
              ref={takeFocus}
              classNames={{ input: classes.input ?? '' }}
              variant="unstyled"
              aria-label={m.title()}
              placeholder={m.placeholder()}
              leftSection={<IconSearch size={18} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                // The list is always open, so Escape is the dialog's.
                if (event.key === 'Escape') onClose();
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options className={classes.options} aria-label={m.title()}>
            <Choices entries={entries} />
          </Combobox.Options>
        </Combobox>
        {error ? <ProblemNote error={error} /> : null}
        <Nothing shown={entries.length === 0 && !error} searching={searching || settled !== text.trim()} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** The first entry is the one that Enter takes; the list must be there before it can be chosen. */
function useSelectFirst(combobox: ComboboxStore, entries: string): void {
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries, other first one
  useEffect(() => {
    const frame = requestAnimationFrame(() => selectFirstOption());
    return () => cancelAnimationFrame(frame);
  }, [entries]);
}

/** At once, so that what is typed right after the shortcut arrives. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

function Nothing({ shown, searching }: { shown: boolean; searching: boolean }) {
  const words = searching ? m.searching() : m.nothing();
  return (
    <p role="status" className={shown ? classes.nothing : undefined}>
      {shown ? words : null}
    </p>
  );
}
