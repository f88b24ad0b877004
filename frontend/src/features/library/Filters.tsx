import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/library';
import { levelName, levels } from '#shared/ui/levels';
import classes from './library.module.css';
import { servicesOptions } from './queries';
import { isNarrowed, type LibrarySearch, tidy } from './search';

type Props = { search: LibrarySearch; onSearch: (search: LibrarySearch) => void };

const PAUSE = 250;

/** The words go into the address when the fingers rest; a word that is being put together is waited for. */
function useWords(search: LibrarySearch, onSearch: Props['onSearch']) {
  const [text, setText] = useState(search.q ?? '');
  const [composing, setComposing] = useState(false);
  const asked = useRef(search.q ?? '');
  const latest = useRef({ search, onSearch });
  latest.current = { search, onSearch };
  useEffect(() => {
    if ((search.q ?? '') === asked.current) return;
    asked.current = search.q ?? '';
    setText(asked.current);
  }, [search.q]);
  useEffect(() => {
    if (composing || text.trim() === asked.current.trim()) return undefined;
    const timer = setTimeout(() => {
      asked.current = text.trim();
      latest.current.onSearch(tidy({ ...latest.current.search, q: text.trim() }));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return { text, setText, setComposing };
}

/** Words, service, level. */
export function Filters({ search, onSearch }: Props) {
  const { text, setText, setComposing } = useWords(search, onSearch);
  const services = useQuery(servicesOptions());
  const field = useRef<HTMLInputElement>(null);
  useHotkeys(m.title(), [{ keys: '/', text: m.searchFor(), run: () => field.current?.focus() }]);
  const put = (part: Record<string, unknown>): void => onSearch(tidy({ ...search, ...part }));
  const known = services.data?.items ?? [];
  const chosen = search.service && !known.some((s) => s.slug === search.service) ? [search.service] : [];
  return (
    <search className={classes.filters}>
      <TextInput
        ref={field}
        type="search"
        className={classes.words}
        aria-label={m.searchFor()}
        placeholder={m.searchHint()}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
      <NativeSelect
        aria-label={m.service()}
        value={search.service ?? ''}
        onChange={(event) => put({ service: event.currentTarget.value })}
        data={[
          { value: '', label: m.everyService() },
          ...chosen.map((slug) => ({ value: slug, label: slug })),
          ...known.map((s) => ({ value: s.slug, label: s.name })),
        ]}
      />
      <NativeSelect
        aria-label={m.level()}
        value={String(search.level ?? (search.minLevel ? `${search.minLevel}+` : ''))}
        onChange={(event) => put(levelOf(event.currentTarget.value))}
        data={[
          { value: '', label: m.everyLevel() },
          ...levels.map((n) => ({
            value: String(n),
            label: m.levelOnly({ n: String(n), name: levelName(n) }),
          })),
          ...levels.slice(1, 3).map((n) => ({ value: `${n}+`, label: m.levelUp({ n: String(n) }) })),
        ]}
      />
      {isNarrowed(search) ? (
        <Button variant="subtle" onClick={() => onSearch({})}>
          {m.showEverything()}
        </Button>
      ) : null}
    </search>
  );
}

const levelOf = (value: string) =>
  value.endsWith('+') ? { level: '', minLevel: value.slice(0, -1) } : { level: value, minLevel: '' };
