import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import classes from './notes.module.css';
import { findWords, headingBefore, quoteOf } from './passage';

type Props = { body: string; onFound: (quoted: { quote: string; offset: number }) => void };

/** A passage by its words, for whoever does not select with a mouse. */
export function PassageField({ body, onFound }: Props) {
  const [words, setWords] = useState('');
  const place = findWords(body, words);
  const quoted = place && quoteOf(body, place);
  const heading = place && headingBefore(body, place.from);
  const found = heading ? m.passageUnder({ heading }) : m.passageFound();
  const attach = (): void => {
    if (quoted) onFound(quoted);
  };
  return (
    <div className={classes.passage}>
      <TextInput
        size="xs"
        aria-label={m.passage()}
        placeholder={m.passagePlaceholder()}
        value={words}
        description={words.trim() ? (quoted ? found : m.passageMissing()) : undefined}
        inputWrapperOrder={['input', 'description']}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          attach();
        }}
      />
      {quoted ? (
        <Button size="xs" variant="default" onClick={attach}>
          {m.attach()}
        </Button>
      ) : null}
    </div>
  );
}
