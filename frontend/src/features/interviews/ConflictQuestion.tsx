import { Button } from '@mantine/core';
import type { PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { nameOf } from '#shared/ui/names';
import classes from './interviews.module.css';

type Props = { candidate: PersonRef; pending: boolean; onDeclared: () => void };

/** Whether there is a conflict with the candidate (P3); that there is none is the button of the act itself. */
export function ConflictQuestion({ candidate, pending, onDeclared }: Props) {
  return (
    <div className={classes.question}>
      <strong>{m.conflictWith({ name: nameOf(candidate) })}</strong>
      <Button variant="subtle" size="xs" onClick={onDeclared} disabled={pending}>
        {m.conflictDeclared()}
      </Button>
    </div>
  );
}
