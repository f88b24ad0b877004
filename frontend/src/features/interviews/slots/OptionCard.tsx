import type { ReactNode } from 'react';
import type { InterviewOption } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { useTime } from '#shared/time/useTime';
import { wallClock } from '#shared/time/wall';
import { DayPartGlyph } from '#shared/ui/DayPartGlyph';
import { Tag } from '#shared/ui/Tag';
import { DayAhead } from './DayAhead';
import { partOfOption } from './model';
import classes from './options.module.css';

type Props = {
  option: InterviewOption;
  place: number;
  on: boolean;
  /** The best of the search. */
  best: boolean;
  onChoose: () => void;
  children?: ReactNode;
};

/** One panel and hour: when for the reader, when for everybody, and what it asks of them. */
export function OptionCard({ option, place, on, best, onChoose, children }: Props) {
  const { clock, day, city } = useTime();
  return (
    <div className={classes.option} data-on={on || undefined}>
      <label className={classes.label}>
        <input type="radio" name="option" value={place} checked={on} onChange={onChoose} />
        <span className={classes.when}>
          {day(option.startsAt)}
          <b>
            {clock(option.startsAt)} <small>{m.until({ time: clock(option.endsAt) })}</small>
          </b>
        </span>
        <span className={classes.who}>
          {option.people.map((person) => (
            <span key={person.person.id}>
              <DayPartGlyph part={partOfOption(person)} />
              {wallClock(person)} <i>{city(person.person)}</i>
              <DayAhead wall={person} />
            </span>
          ))}
        </span>
        <span className={classes.summary}>
          {best ? <Tag tone="sun">{m.best()}</Tag> : null}
          {option.summary}
        </span>
      </label>
      {children ? <div className={classes.open}>{children}</div> : null}
    </div>
  );
}
