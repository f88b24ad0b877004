import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { Moment } from '#shared/time/Moment';
import { nameOf } from '#shared/ui/names';
import { Section } from '#shared/ui/Section';
import { type Happened, historyOf } from './history';
import classes from './interviews.module.css';

const texts: Record<Happened['what'], (name: { name: string }) => string> = {
  asked: m.wasAsked,
  accepted: m.hasAccepted,
  declined: m.hasDeclined,
  confirmed: () => m.confirmed(),
  held: () => m.wasHeld(),
  cancelled: () => m.cancelled(),
};

/** What happened to an interview, the latest first. */
export function History({ interview }: { interview: Interview }) {
  return (
    <Section title={m.history()}>
      <ul className={classes.history}>
        {historyOf(interview).map((event) => (
          <li key={`${event.at}-${event.what}-${event.person?.id}`}>
            <Moment at={event.at} />
            <span>{texts[event.what]({ name: event.person ? nameOf(event.person) : '' })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
