import type { TaskEvent } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { Moment } from '#shared/time/Moment';
import { PersonName } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import classes from './task.module.css';

const words: Record<string, () => string> = {
  start: m.didStart,
  submit: m.didSubmit,
  finish: m.didFinish,
  sign_off: m.didSignOff,
  return: m.didReturn,
  waive: m.didWaive,
  accredit: m.didAccredit,
  reopen: m.didReopen,
  carry_over: m.didCarryOver,
  reschedule: m.didReschedule,
  add: m.didAdd,
};

/** Every step of a task, the oldest first. */
export function TaskHistory({ events }: { events: readonly TaskEvent[] }) {
  if (events.length === 0) return null;
  return (
    <Section title={m.history()}>
      <ol className={classes.history}>
        {events.map((e) => (
          <li key={e.id}>
            <p>
              <b>{(words[e.event] ?? m.didChange)()}</b>
              {e.by ? <PersonName person={e.by} both={false} /> : <span>{m.bySystem()}</span>}
              <Moment at={e.at} show="relative" />
            </p>
            {e.text ? <blockquote>{e.text}</blockquote> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
