// Who to be in a demo organisation: by number, by name, or by what they do.
import { request } from 'playwright-core';

const words = (s) => s.toLowerCase().replaceAll('_', ' ');

/** @param {{ personId: number, name: string, nativeName: string, duty: string }[]} people */
function find(people, who) {
  const asked = words(who);
  return (
    people.find((p) => words(p.name) === asked || p.nativeName === who) ??
    people.find((p) => words(p.duty) === asked) ??
    people.find((p) => asked.includes(words(p.duty)))
  );
}

/**
 * Signs somebody in, in a language.
 * @param {string} url @param {string | number} who @param {string} [lang]
 * @returns {Promise<{ me: { id: number, name: string, zone: string, locale: string }, state: object }>}
 */
export async function signIn(url, who, lang) {
  const client = await request.newContext({ baseURL: `${url}/api/v1/` });
  const personId = Number(who) || (await named(client, String(who)));
  const me = await ok(await client.post('demo/sign-in', { data: { personId } }));
  if (lang && lang !== me.locale) await speak(client, me.id, lang);
  const state = await client.storageState();
  await client.dispose();
  return { me: { ...me, locale: lang ?? me.locale }, state };
}

/**
 * The API as somebody, for what a test needs to know or prepare.
 * @param {string} url @param {string | number} who
 */
export async function clientOf(url, who) {
  const { me, state } = await signIn(url, who);
  const client = await request.newContext({ baseURL: `${url}/api/v1/`, storageState: state });
  const seen = (revision) => (revision ? { 'If-Match': `"${revision}"` } : {});
  return {
    me,
    get: async (path) => ok(await client.get(path)),
    post: async (path, data, revision) => ok(await client.post(path, { data, headers: seen(revision) })),
    put: async (path, data, revision) => ok(await client.put(path, { data, headers: seen(revision) })),
  };
}

async function named(client, who) {
  const { items } = await ok(await client.get('demo/people'));
  const found = find(items, who);
  if (found) return found.personId;
  throw new Error(`nobody is ${who}; there are: ${items.map((p) => `${p.name} (${p.duty})`).join(', ')}`);
}

/** The language is the person's own choice, kept in the profile. */
async function speak(client, id, locale) {
  const answer = await client.get(`people/${id}`);
  const { zone, languages, private: own } = await ok(answer);
  const { hours, nightFrom, nightTo, nightAllowed } = own;
  await ok(
    await client.put(`people/${id}/profile`, {
      headers: { 'If-Match': answer.headers().etag },
      data: { zone, hours, nightFrom, nightTo, nightAllowed, languages, locale },
    }),
  );
}

async function ok(answer) {
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? undefined : answer.json();
}
