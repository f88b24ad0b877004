import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { m } from '#shared/i18n/gen/rules';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import classes from './parts.module.css';

type Props = {
  /** Verb and object. */
  title: string;
  consequence: string;
  /** Whom it concerns, a sentence each. */
  affected: readonly string[];
  note: string;
  onNote: (note: string) => void;
  onBack: () => void;
  onPublish: () => void;
  pending: boolean;
  error: unknown;
  /** The difference to what applies now; nothing when there is none. */
  children: ReactNode;
};

/** What publishing would change and for whom, before it is done; the reason goes with it. */
export function Publish(props: Props) {
  const { title, consequence, affected, note, onNote, onBack, onPublish, pending, error, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    if (note.trim()) onPublish();
  };
  return (
    <div className={classes.publish}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{consequence}</p>
      <Section title={m.whatChanges()} level={3}>
        {children ?? <p className={classes.muted}>{m.nothingChanges()}</p>}
      </Section>
      <Section title={m.whoIsAffected()} level={3}>
        {affected.length > 0 ? (
          <ReasonList reasons={affected} glyph="doing" />
        ) : (
          <p className={classes.muted}>{m.nobodyAffected()}</p>
        )}
      </Section>
      <form onSubmit={send} className={classes.reason}>
        <Textarea
          label={m.reason()}
          description={m.reasonHint()}
          value={note}
          maxLength={2000}
          autosize
          minRows={2}
          maxRows={8}
          disabled={!children}
          onChange={(event) => onNote(event.currentTarget.value)}
        />
        {error ? <ProblemNote error={error} /> : null}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onBack}>
            {m.keepEditing()}
          </Button>
          <Button type="submit" loading={pending} disabled={!children || !note.trim()}>
            {m.publish()}
          </Button>
        </div>
      </form>
    </div>
  );
}
