// Addresses of things whose numbers a test cannot know beforehand.
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {{ get: (path: string) => Promise<any>, post: (path: string, data: unknown) => Promise<any>, me: { id: number } }} Api */

/** @param {Api} api @param {(c: any) => boolean} [fits] */
const mine = async (api, fits = () => true) => (await api.get('me/show-cases?limit=50')).items.find(fits)?.id;
/** @param {Api} api @param {string} state */
const candidacy = async (api, state) => (await api.get(`candidacies?state=${state}&limit=1`)).items[0]?.id;

const names = ['Work', 'The team’s duties and days off, with a name that is longer than a phone is wide'];

/**
 * The settings' calendars with some in it, which nobody can read: there are none to be read where tests run.
 * @param {Api} api
 */
async function calendars(api) {
  const { items } = await api.get('me/calendars');
  if (items.length === 0)
    for (const name of names)
      await api.post('me/calendars', { name, url: `https://127.0.0.1:1/${name.length}.ics` });
  while ((await api.get('me/calendars')).items.some((calendar) => calendar.waiting)) await wait(200);
  return 'calendars';
}

/** @type {Record<string, (api: Api) => Promise<number | string | undefined>>} */
const things = {
  /** The first of what somebody can do next. */
  $task: async (api) => (await api.get('me/path')).plans.flatMap((plan) => plan.next)[0]?.task,
  /** The plan of a mentee, first where something waits. */
  $mentee: async (api) => (await api.get('plans?whose=mentees&state=active&sort=waiting')).items[0]?.id,
  /** A show case in the library. */
  $approved: async (api) => (await api.get('library?limit=1')).items[0]?.id,
  /** A show case of one's own on which somebody has to go on. */
  $turn: (api) => mine(api, (c) => c.turn === 'author'),
  /** A show case of one's own with reviews that can be read. */
  $released: (api) => mine(api, (c) => c.verdicts.length > 0),
  /** A review that somebody has taken. */
  $accepted: async (api) => (await api.get('me/reviews')).items.find((item) => item.state === 'accepted')?.id,
  /** A review that somebody is asked for. */
  $offered: async (api) => (await api.get('me/reviews')).items.find((item) => item.state === 'offered')?.id,
  $building: (api) => candidacy(api, 'building'),
  $ready: (api) => candidacy(api, 'ready'),
  $voting: (api) => candidacy(api, 'voting'),
  /** An interview that is still to come. */
  $interview: async (api) => (await api.get('interviews?limit=1')).items[0]?.id,
  /** A ballot that waits for somebody's vote. */
  $ballot: async (api) => (await api.get('me/ballots?waiting=true&limit=1')).items[0]?.id,
  /** Somebody below a manager, with a plan that goes on. */
  $report: async (api) => (await api.get('plans?whose=reports&state=active&limit=1')).items[0]?.person.id,
  /** A founding appointment that waits for a signature. */
  $appointment: async (api) => (await api.get('appointments?waiting=true&limit=1')).items[0]?.id,
  /** A service with a bar of its own. */
  $bar: async (api) => (await api.get('service-rules?limit=100')).items.find((row) => row.bar)?.service.id,
  $curriculum: async (api) => (await api.get('curricula?limit=1')).items[0]?.id,
  /** An entry of the ledger about a plan, with others before it. */
  $entry: async (api) => {
    const { items } = await api.get('ledger?subjectKind=plan&limit=50');
    const entry = items.find(({ position }) => position > 2);
    return entry && `plan-${entry.subjectId}-${entry.position}`;
  },
  $calendars: calendars,
  $person: async (api) => api.me.id,
  $service: async (api) => (await api.get('services?limit=1')).items[0]?.id,
};

/**
 * The address with the number of the thing it names: /path/tasks/$task.
 * @param {import('./stage.mjs').Stage} stage @param {string} path @param {string} [as]
 */
export async function placeOf(stage, path, as) {
  const name = /\$[a-z]+/.exec(path)?.[0];
  if (!name || !as) return path;
  const id = await things[name]?.(await stage.api(as));
  if (id === undefined) throw new Error(`${as} has no ${name}`);
  return path.replace(name, String(id));
}
