import { ActionIcon, NativeSelect, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import choice from './choice.module.css';
import { noteAnchor } from './drafted';
import { showPassage } from './focus';
import type { Measure, Note } from './model';
import notes from './notes.module.css';
import { PassageField } from './PassageField';
import { plainQuote } from './passage';

type Props = {
  note: Note;
  place: number;
  measures: readonly Measure[];
  body: string;
  doc: RefObject<HTMLDivElement | null>;
  errors: Record<string, string>;
  onChange: (change: Partial<Note>) => void;
  onRemove: () => void;
};

/** A finding as it is written. */
export function NoteCard({ note, place, measures, body, doc, errors, onChange, onRemove }: Props) {
  const number = m.findingNumber({ number: place + 1 });
  const about = [
    { value: '', label: m.wholeCase() },
    ...measures.map((x) => ({ value: x.key, label: x.title })),
  ];
  return (
    <li className={notes.note} data-note={place} id={`${noteAnchor}${place}`}>
      <div className={notes.noteHead}>
        <span className={notes.sign} aria-hidden>
          {place + 1}
        </span>
        <label className={notes.check}>
          <input
            type="checkbox"
            checked={note.blocking}
            onChange={(event) => onChange({ blocking: event.currentTarget.checked })}
          />
          {m.blocking()}
        </label>
        <NativeSelect
          size="xs"
          aria-label={m.about()}
          data={about}
          value={note.criterion}
          onChange={(event) => onChange({ criterion: event.currentTarget.value })}
        />
        <ActionIcon size={28} aria-label={m.removeFinding({ number: place + 1 })} onClick={onRemove}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </div>
      {note.quote ? (
        <blockquote className={notes.quote}>
          <button
            type="button"
            onClick={() => showPassage(doc.current, `${noteAnchor}${place}`)}
            title={m.toPassage()}
          >
            {plainQuote(note.quote)}
          </button>
        </blockquote>
      ) : (
        <PassageField body={body} onFound={onChange} />
      )}
      {errors[`/points/${place}/quote`] ? (
        <p className={choice.error}>{errors[`/points/${place}/quote`]}</p>
      ) : null}
      <Textarea
        size="sm"
        autosize
        minRows={2}
        maxRows={12}
        aria-label={number}
        placeholder={note.blocking ? m.whatBlocks() : m.whatRemark()}
        value={note.text}
        error={errors[`/points/${place}/text`]}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </li>
  );
}
