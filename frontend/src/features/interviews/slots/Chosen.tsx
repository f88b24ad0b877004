import { type ReactNode, useId } from 'react';
import type { InterviewOption, OptionPerson } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { Moment } from '#shared/time/Moment';
import { useTime } from '#shared/time/useTime';
import { wallClock, wallDay, wallOffset } from '#shared/time/wall';
import { DayPartGlyph } from '#shared/ui/DayPartGlyph';
import { nameOf } from '#shared/ui/names';
import { Tag } from '#shared/ui/Tag';
import { DayAhead } from './DayAhead';
import { partOfOption } from './model';
import classes from './options.module.css';
import { roleText } from './roles';

type Props = { option: InterviewOption; children: ReactNode };

/** The chosen option explained: what it is for each, what they bore, why they were chosen, how old what we know is. */
export function Chosen({ option, children }: Props) {
  const { day, clock, offset } = useTime();
  const heading = useId();
  return (
    <section className={classes.chosen} aria-labelledby={heading}>
      <h2 id={heading}>
        {m.span({
          day: day(option.startsAt),
          from: clock(option.startsAt),
          until: clock(option.endsAt),
        })}{' '}
        <i>{offset(option.startsAt)}</i>
      </h2>
      <ul className={classes.people}>
        {option.people.map((person) => (
          <Explained key={person.person.id} person={person} />
        ))}
      </ul>
      {option.nights ? <p className={classes.warn}>{option.nights}</p> : null}
      <div className={classes.acts}>{children}</div>
    </section>
  );
}

function Explained({ person }: { person: OptionPerson }) {
  const { city } = useTime();
  const part = partOfOption(person);
  return (
    <li className={classes.person}>
      <DayPartGlyph part={part} size={15} />
      <b>{wallClock(person)}</b>
      <span>
        <strong>{nameOf(person.person)}</strong> <Tag>{roleText(person)}</Tag>
      </span>
      <small>
        {m.there({ day: wallDay(person), city: city(person.person), offset: wallOffset(person) })}
        <DayAhead wall={person} />
      </small>
      <small data-part={part}>{person.burden.words}</small>
      <small>{person.borne.words}</small>
      <details>
        <summary>{person.why.length > 0 ? m.whyThem() : m.known()}</summary>
        <ul>
          {person.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
          <li>
            {person.calendarAge ? (
              <>
                {m.calendarRead()} <Moment at={person.calendarAge} show="relative" />
              </>
            ) : (
              m.noCalendar()
            )}
          </li>
        </ul>
      </details>
    </li>
  );
}
