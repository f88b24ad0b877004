import { useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { Calendars, PersonId } from '#shared/api/schema';

const path = (id: PersonId) => ({ params: { path: { id } } });

export const selfOptions = (id: PersonId) => api.queryOptions('get', '/people/{id}', path(id));
export const absencesOptions = (id: PersonId) => api.queryOptions('get', '/people/{id}/absences', path(id));
/** While one is being read, it is looked for again. */
export const calendarsOptions = () => ({
  ...api.queryOptions('get', '/me/calendars'),
  refetchInterval: (query: { state: { data?: Calendars | undefined } }) =>
    query.state.data?.items.some((calendar) => calendar.waiting) ? 3000 : false,
});
export const sessionsOptions = () => api.queryOptions('get', '/me/sessions');
export const choicesOptions = () => api.queryOptions('get', '/me/notification-choices');
export const calendarLinkOptions = () => api.queryOptions('get', '/me/calendar-link');
export const tokensOptions = () => api.queryOptions('get', '/me/tokens');

/** After a change of who I am or when I work, most of what is shown may read differently. */
export function useReread(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}

/** What the organisation lets anybody take, beside which one's own caps stand. */
export const meetingRulesOptions = () => api.queryOptions('get', '/meeting-rules');
