import type { ReviewSeat } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Moment } from '#shared/time/Moment';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { type Glyph, StatusGlyph } from '#shared/ui/StatusGlyph';
import { Tag } from '#shared/ui/Tag';
import classes from './case.module.css';

type State = ReviewSeat['state'];

const glyphs: Record<State, Glyph> = {
  open: 'blocked',
  offered: 'todo',
  accepted: 'doing',
  submitted: 'done',
  released: 'off',
};

const texts: Record<State, () => string> = {
  open: m.seatOpen,
  offered: m.seatOffered,
  accepted: m.seatAccepted,
  submitted: m.seatSubmitted,
  released: m.seatReleased,
};

/** Who reviews the current version; whoever reviews it is shown none of them before the release. */
export function Seats({ seats }: { seats: readonly ReviewSeat[] }) {
  if (seats.length === 0) return null;
  return (
    <Section title={m.reviewers()}>
      <ul className={classes.seats}>
        {seats.map((seat) => (
          <li key={seat.number}>
            <StatusGlyph glyph={glyphs[seat.state]} label="" />
            <div>
              {seat.reviewer ? <Person person={seat.reviewer} size={24} both={false} /> : null}
              <span className={classes.seatState}>
                {texts[seat.state]()} {seat.since ? <Moment at={seat.since} show="relative" /> : null}
                {seat.asDeveloper ? <Tag>{m.asDeveloper()}</Tag> : null}
              </span>
              {seat.reasons.length > 0 ? (
                <details className={classes.why}>
                  <summary>{m.whyThisPerson()}</summary>
                  <p>{seat.reasons.join(' ')}</p>
                </details>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
