import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { http } from '#shared/api/client';
import { type Change, isWhole, readChanges } from './changes';
import { personOptions } from './queries';
import type { Behind, Compared } from './types';

/** A question that changes nothing: asked anew when the scenario is another. */
export const compareOptions = (changes: readonly Change[]) =>
  queryOptions({
    queryKey: ['coverage', 'what-if', changes],
    queryFn: async ({ signal }) => {
      const { data } = await http.POST('/coverage/what-if', { body: { changes: [...changes] }, signal });
      return data as Compared;
    },
  });

type BehindAsked = { serviceId: number; week: string; at: string | undefined };

/** Who is behind a number of a comparison: of an hour, or of the SMEs of the week. */
export const behindOptions = (changes: readonly Change[], { serviceId, week, at }: BehindAsked) =>
  queryOptions({
    queryKey: ['coverage', 'what-if', 'people', changes, serviceId, week, at],
    queryFn: async ({ signal }) => {
      const body = { changes: [...changes], serviceId, week, ...(at ? { at } : {}) };
      const { data } = await http.POST('/coverage/what-if/people', { body, signal });
      return data as Behind;
    },
  });

/** What the page of a scenario shows first is there with it; what goes wrong is said there. */
export async function scenarioKnown(queries: QueryClient, scenario: string): Promise<void> {
  const changes = readChanges(scenario);
  const whole = changes.filter(isWhole);
  const people = changes.map(({ personId }) => queries.prefetchQuery(personOptions(personId)));
  const compared = whole.length > 0 ? queries.prefetchQuery(compareOptions(whole)) : undefined;
  await Promise.all([...people, compared]);
}
