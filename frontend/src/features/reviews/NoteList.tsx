import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import { Keys } from '#shared/ui/Keys';
import choice from './choice.module.css';
import { type Draft, type Measure, withNote, withoutNote } from './model';
import { NoteCard } from './NoteCard';
import notes from './notes.module.css';
import type { Saver } from './saver';

type Props = {
  draft: Draft;
  saver: Saver;
  measures: readonly Measure[];
  body: string;
  doc: RefObject<HTMLDivElement | null>;
  errors: Record<string, string>;
  onFind: () => void;
};

/** The findings of this review, each about a passage or the whole. */
export function NoteList({ draft, saver, measures, body, doc, errors, onFind }: Props) {
  return (
    <section className={notes.notes} aria-labelledby="notes-title">
      <div className={notes.notesHead}>
        <h3 id="notes-title">{m.findings({ count: draft.points.length })}</h3>
        <Button
          size="compact-xs"
          variant="subtle"
          data-add-note
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={onFind}
        >
          {m.addFinding()} <Keys k="F" />
        </Button>
      </div>
      {draft.points.length === 0 ? <p className={notes.notesHint}>{m.findingsHint()}</p> : null}
      {errors['/points'] ? (
        <p className={choice.error} role="alert">
          {errors['/points']}
        </p>
      ) : null}
      <ol className={notes.noteList}>
        {draft.points.map((note, i) => (
          <NoteCard
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have only their place until they are released
            key={i}
            {...{ note, place: i, measures, body, doc, errors }}
            onChange={(change) => saver.change(withNote(saver.writing.draft, i, change))}
            onRemove={() => saver.change(withoutNote(saver.writing.draft, i))}
          />
        ))}
      </ol>
    </section>
  );
}
