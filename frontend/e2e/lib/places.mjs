// Addresses of things whose numbers a test cannot know beforehand.

/** @type {Record<string, (api: { get: (path: string) => Promise<any> }) => Promise<number | undefined>>} */
const things = {
  /** The first of what somebody can do next. */
  $task: async (api) => (await api.get('me/path')).plans.flatMap((plan) => plan.next)[0]?.task,
  /** The plan of a mentee, first where something waits. */
  $mentee: async (api) => (await api.get('plans?whose=mentees&state=active&sort=waiting')).items[0]?.id,
};

/**
 * The address with the number of the thing it names: /path/tasks/$task.
 * @param {import('./stage.mjs').Stage} stage @param {string} path @param {string} [as]
 */
export async function placeOf(stage, path, as) {
  const name = Object.keys(things).find((known) => path.includes(known));
  if (!name || !as) return path;
  const id = await things[name]?.(await stage.api(as));
  if (id === undefined) throw new Error(`${as} has no ${name}`);
  return path.replace(name, String(id));
}
