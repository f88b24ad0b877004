import type { CalendarAnswer } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { Moment } from '#shared/time/Moment';

const says: Record<CalendarAnswer['answer'], () => string> = {
  accepted: m.calendarAccepted,
  declined: m.calendarDeclined,
  tentative: m.calendarTentative,
};

/** What a calendar answered to the invitation, and when. */
export function CalendarSaid({ calendar: { answer, at } }: { calendar: CalendarAnswer }) {
  return (
    <>
      {says[answer]()} <Moment at={at} show="both" />
    </>
  );
}
