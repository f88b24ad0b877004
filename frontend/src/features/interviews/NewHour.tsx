import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { findAction } from '#shared/ui/ActionButton';
import classes from './interviews.module.css';

/** Somebody could not come and nobody else can at this hour: the interview stays, its hour moves. */
export function NewHour({ interview }: { interview: Interview }) {
  if (!interview.needsHour) return null;
  const moves = findAction(interview.actions, 'move')?.allowed;
  return (
    <section className={classes.own} aria-label={m.newHour()}>
      <div>
        <strong>{m.newHour()}</strong>
        <span>{m.newHourText()}</span>
      </div>
      {moves ? <OtherHours id={interview.id} /> : null}
    </section>
  );
}

/** To the options of an interview that is there already. */
export function OtherHours({ id, quiet = false }: { id: number; quiet?: boolean }) {
  return (
    <Button
      {...(quiet ? { variant: 'default' } : {})}
      renderRoot={(props) => <Link {...props} to="/interviews/$id/move" params={{ id: String(id) }} />}
    >
      {m.otherHours()}
    </Button>
  );
}
