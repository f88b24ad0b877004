import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { m } from '#shared/i18n/gen/writing';
import { amend, type as typeAt } from './area';
import classes from './editor.module.css';
import { around, type Edited, newline } from './format';
import { type Placed, pieces } from './hits';
import { editBetween } from './place';

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  hits: readonly Placed[];
  onText: (text: string) => void;
  onCompose: (on: boolean) => void;
  onSave: () => void;
};

/** What a key does beside typing. Tab goes on to the next field, as everywhere. */
function edited(event: KeyboardEvent<HTMLTextAreaElement>): Edited | undefined {
  const { value, selectionStart: from, selectionEnd: to } = event.currentTarget;
  const mod = event.ctrlKey || event.metaKey;
  if (mod && !event.shiftKey && event.code === 'KeyB') return around(value, from, to, '**');
  if (mod && !event.shiftKey && event.code === 'KeyI') return around(value, from, to, '_');
  if (event.code === 'Enter' && !mod && !event.shiftKey && !event.altKey && from === to)
    return newline(value, from);
  return undefined;
}

/**
 * A plain field for long text. Behind it lies the same text, unseen, with marks where the guard found something; it
 * also gives the field its height. The browser owns what is typed: undo and putting words together stay whole.
 */
export function Editor({ area, text, hits, onText, onCompose, onSave }: Props) {
  useLayoutEffect(() => {
    const field = area.current;
    if (field && field.value !== text) amend(field, editBetween(field.value, text));
  }, [area, text]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') {
      event.preventDefault();
      onSave();
      return;
    }
    const edit = edited(event);
    if (!edit) return;
    event.preventDefault();
    typeAt(event.currentTarget, edit);
  };
  return (
    <div className={classes.paper}>
      <div className={classes.behind} aria-hidden>
        {pieces(text, hits).map((piece, i) =>
          piece.mark ? (
            <mark
              key={piece.mark.key}
              data-hit={piece.mark.key}
              data-kept={piece.mark.hit.dismissed || undefined}
            >
              {piece.text}
            </mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have nothing but their place
            <span key={i}>{piece.text}</span>
          ),
        )}
        {'\n'}
      </div>
      <textarea
        ref={area}
        id="write-body"
        className={classes.field}
        aria-label={m.body()}
        placeholder={m.bodyPlaceholder()}
        defaultValue={text}
        spellCheck
        onChange={(event) => onText(event.currentTarget.value)}
        onCompositionStart={() => onCompose(true)}
        onCompositionEnd={() => onCompose(false)}
        onKeyDown={press}
      />
    </div>
  );
}
