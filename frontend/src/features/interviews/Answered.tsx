import type { Seat } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { Moment } from '#shared/time/Moment';
import { CalendarSaid } from './CalendarSaid';

const ways = { calendar: m.byCalendar, link: m.byLink };

/** How and when somebody answered, and what their calendar says where that is not the same. */
export function Answered({ seat }: { seat: Seat }) {
  return (
    <>
      {seat.answered && seat.answeredAt ? (
        <small>
          {ways[seat.answered]()} <Moment at={seat.answeredAt} show="both" />
        </small>
      ) : null}
      {seat.calendar && seat.answered !== 'calendar' ? (
        <small>
          <CalendarSaid calendar={seat.calendar} />
        </small>
      ) : null}
    </>
  );
}
