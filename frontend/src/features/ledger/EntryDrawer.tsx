import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/ledger';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { Entry } from './Entry';
import classes from './ledger.module.css';
import { placeText, readPlace } from './model';
import { historyOptions } from './queries';
import type { Search } from './search';

type Props = { search: Search; onSearch: (search: Search) => void };

/** One entry beside the list, with the ones before and after it about the same subject. */
export default function EntryDrawer({ search, onSearch }: Props) {
  const place = readPlace(search.entry);
  const { entry: _entry, ...list } = search;
  return (
    <Drawer
      opened={place !== undefined}
      onClose={() => onSearch(list)}
      position="right"
      size={560}
      title={m.entry()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      {place ? <Opened key={search.entry} place={place} search={list} onSearch={onSearch} /> : null}
    </Drawer>
  );
}

type OpenedProps = Props & { place: NonNullable<ReturnType<typeof readPlace>> };

function Opened({ place, search, onSearch }: OpenedProps) {
  const history = useQuery(historyOptions(place.subjectKind, place.subjectId));
  if (history.isPending) return <TextSkeleton lines={10} />;
  if (history.isError) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  const at = history.data.items.findIndex(({ position }) => position === place.position);
  const entry = history.data.items[at];
  if (!entry) return <Empty title={m.noEntry()}>{m.noEntryText()}</Empty>;
  const beside = (by: number) => {
    const other = history.data.items[at + by];
    return other ? () => onSearch({ ...search, entry: placeText(other) }) : undefined;
  };
  return (
    <div className={classes.entry}>
      <Entry entry={entry} search={search} onSearch={onSearch} />
      <nav className={classes.beside} aria-label={m.sameSubject()}>
        <Step text={m.earlier()} go={beside(1)} />
        <Step text={m.later()} go={beside(-1)} />
      </nav>
    </div>
  );
}

function Step({ text, go }: { text: string; go: (() => void) | undefined }) {
  return (
    <Button variant="default" size="xs" disabled={!go} onClick={go}>
      {text}
    </Button>
  );
}
