import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import attacks from '../src/test/attacks.json';
import { settle } from './lib/browser.mjs';
import { accepted, handIn, judge } from './lib/cases.mjs';
import { watchful } from './lib/harm.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

/** A NUL cannot be stored; it is refused before anybody can read it. */
const stored = attacks.filter((source) => !source.includes('\0'));

/** Those that fit into a field of few letters. */
const short = stored.filter((source) => source.length < 500);

/** All of them as one text, each announced, so that none can hide in another. */
const all = (word: string, of = stored) =>
  of.map((source, i) => `Attack ${i} ${word}:\n\n${source}`).join('\n\n');

/** Where only a line is kept. */
const line = '<img src=x onerror=globalThis.pwned=1>"><script>globalThis.pwned=1</script>';

/** Numbers of what was made, for the addresses. */
const made = { author: 0, showCase: 0, assignment: 0, reviewer: 0, plan: 0, task: 0, mentor: 0, ballot: 0 };

/** The author is called so, the case too, and everything said about it is such a text. */
async function write() {
  const author = await demo.api('author');
  made.author = author.me.id;
  const admin = await demo.api('administrator');
  const person = await admin.get(`people/${made.author}`);
  const { siteId, startedOn, manager } = person;
  await admin.put(
    `people/${made.author}`,
    {
      name: line,
      nativeName: `'"><svg onload=globalThis.pwned=1>`,
      title: line,
      siteId,
      startedOn,
      managerId: manager?.id,
    },
    person.revision,
  );
  await author.post(`people/${made.author}/absences`, {
    kind: 'away',
    from: '2030-01-07',
    to: '2030-01-08',
    note: line,
  });
  const fields = {
    title: line,
    claimedLevel: 2,
    customerCase: line,
    body: `${all('as it was')}\n\nana@bank-of-kent.com`,
  };
  const { items: services } = await author.get('services');
  const serviceId = services.find((s: { slug: string }) => s.slug === 'kubernetes').id;
  made.showCase = (await author.post('show-cases', { serviceId, ...fields })).showCaseId;
  await handIn(demo, made.author, made.showCase, line);
  const changed = stored.map((source, i) =>
    i % 3 === 0 ? source : i % 3 === 1 ? `so: ${source}` : source.slice(0, -1),
  );
  const body = `${all('as it is', changed)}\n\n\`\`\`\n\nana@bank-of-kent.com`;
  await judgedTwice({ ...fields, body });
}

type Finding = { id: number };

async function judgedTwice(fields: {
  title: string;
  claimedLevel: number;
  customerCase: string;
  body: string;
}) {
  const author = await demo.api(made.author);
  const points = Array.from({ length: 10 }, (_, part) => ({
    criterion: '',
    blocking: part === 0,
    text: all(
      'in a finding',
      short.filter((_, i) => i % 10 === part),
    ),
    quote: 'Attack 0 as it was',
    offset: 0,
  }));
  for (const asked of await accepted(demo, made.author, made.showCase))
    await judge(demo, asked, {
      verdict: 'changes',
      summary: all('in a summary', short.slice(0, 60)),
      points,
    });
  const draft = await author.get(`show-cases/${made.showCase}/draft`);
  const answers = draft.toAnswer.map(({ id }: Finding) => ({ findingId: id, text: `${line} ${stored[10]}` }));
  await author.put(`show-cases/${made.showCase}/draft`, { ...fields, answers }, draft.revision);
}

/** Handed in again and accepted; what its author did elsewhere, others read too. */
async function prepare() {
  await write();
  await handIn(demo, made.author, made.showCase, line);
  const [first] = await accepted(demo, made.author, made.showCase);
  if (!first) throw new Error('nobody is asked again');
  Object.assign(made, first);
  await train();
  const panellist = await demo.api('panellist');
  const { items: ballots } = await panellist.get('me/ballots');
  made.ballot = ballots.find((b: { state: string }) => b.state === 'open').id;
  await panellist.put(`ballots/${made.ballot}/vote`, {
    choice: 'pass',
    reason: all('in a vote', short.slice(0, 40)),
  });
}

type Task = { id: number; state: string; spec: { judged: boolean } };

/** A new hire hands it in as evidence, and the mentor returns it with such a note. */
async function train() {
  const learner = await demo.api('new_hire');
  const { plans } = await learner.get('me/path');
  const plan = plans[0];
  const tasks = new Map<number, Task>(plan.tasks.map((task: Task) => [task.id, task]));
  const next = plan.next
    .map(({ task }: { task: number }) => tasks.get(task))
    .find((t?: Task) => t?.spec.judged);
  const evidence = { evidence: all('as evidence', short.slice(0, 100)) };
  if (next.state === 'todo') await learner.post(`tasks/${next.id}/start`);
  await learner.post(`tasks/${next.id}/submit`, evidence);
  const mentor = await demo.api(plan.mentor.id);
  const { revision } = await mentor.get(`tasks/${next.id}`);
  await mentor.post(`tasks/${next.id}/return`, { note: all('in a note', short.slice(0, 50)) }, revision);
  await learner.post(`tasks/${next.id}/submit`, evidence);
  Object.assign(made, { plan: plan.id, task: next.id, mentor: plan.mentor.id });
}

beforeAll(prepare, 180_000);

/** Opens a text as a page of its own, with nothing in its way; what it did there. */
async function bare(page: Page, source: string): Promise<string[]> {
  const { harm } = await watchful(page);
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const body = `<!doctype html><div class="prose">${source}</div>`;
    return pathname === '/bare' ? route.fulfill({ contentType: 'text/html', body }) : route.abort();
  });
  await page.goto('/bare', { waitUntil: 'domcontentloaded' });
  return harm();
}

test('unsanitised they do run, and it is noticed', { timeout: 180_000 }, async () => {
  demo.forgive(/./);
  // Marks of ours can be forged only where ours stand beside them; the unit tests see to that.
  const html = attacks.filter(
    (source) => /^<\w/.test(source) && !/^<(?:ins|mark|a href="https)/.test(source),
  );
  const context = (await demo.stranger()).context();
  const unnoticed: string[] = [];
  let ran = 0;
  for (const source of html) {
    const page = await context.newPage();
    const found = await bare(page, source);
    if (found.length === 0) unnoticed.push(source);
    if (found.some((what) => what.startsWith('ran'))) ran++;
    await page.close();
  }
  expect(html.length).toBeGreaterThan(60);
  expect(ran).toBeGreaterThan(15);
  expect(unnoticed).toEqual([]);
});

test('each is inert in the preview while it is written', { timeout: 180_000 }, async () => {
  const { showCaseId } = await (await demo.api('new_hire')).post('show-cases', { serviceId: 1, title: line });
  const page = await demo.as('new_hire');
  const { harm } = await watchful(page);
  await page.goto(`/cases/${showCaseId}/write?view=both`);
  await settle(page);
  const field = page.getByRole('textbox', { name: 'Text, in Markdown' });
  const preview = page.getByRole('region', { name: 'Preview' });
  const harmful: Record<string, string[]> = {};
  for (const [nth, source] of stored.entries()) {
    await field.fill(`Number ${nth}.\n\n${source}`);
    await preview.getByText(`Number ${nth}.`, { exact: true }).waitFor();
    const found = await harm();
    if (found.length > 0) harmful[source] = found;
  }
  expect(harmful).toEqual({});
});

type Place = { at: string; says: string };

const last = stored.length - 1;

/** Everywhere somebody reads what another wrote. */
const places: Record<string, Place[]> = {
  author: [
    { at: '/cases', says: 'onerror' },
    { at: '/cases/$showCase', says: `Attack ${last} as it is` },
    { at: '/cases/$showCase?version=1', says: `Attack ${last} as it was` },
    { at: '/cases/$showCase?view=changes', says: `Attack ${last} as it` },
    { at: '/cases/$showCase?view=reviews&version=1', says: 'Attack 3 in a finding' },
    { at: '/people/$author', says: 'onerror' },
    { at: '/settings', says: 'onerror' },
  ],
  reviewer: [
    { at: '/reviews', says: 'onerror' },
    { at: '/inbox', says: 'onerror' },
    { at: '/reviews/$assignment', says: `Attack ${last} as it` },
    { at: '/reviews/$assignment?view=sides', says: `Attack ${last} as it` },
    { at: '/reviews/$assignment?marks=off', says: `Attack ${last} as it is` },
  ],
  new_hire: [{ at: '/path/tasks/$task', says: 'Attack 49 in a note' }],
  mentor: [{ at: '/mentees/$plan', says: 'Attack 99 as evidence' }],
  panellist: [{ at: '/ballots/$ballot', says: 'Attack 39 in a vote' }],
  administrator: [
    { at: '/people?q=onerror', says: 'onerror' },
    { at: '/cases/$showCase?view=reviewers', says: 'onerror' },
  ],
};

const numbers: Record<string, number> = made;

/** Goes there, and waits until that is to be read. */
async function read(page: Page, { at, says }: Place) {
  await page.goto(at.replace(/\$(\w+)/g, (_, name) => String(numbers[name])));
  await settle(page);
  await page.waitForFunction((words) => document.body.textContent?.includes(words), says);
}

describe('inert where it is read', () => {
  test.each(Object.entries(places))('by the %s', { timeout: 180_000 }, async (who, theirs) => {
    const page = await demo.as(numbers[who] || who);
    const { harm } = await watchful(page);
    for (const place of theirs) {
      await read(page, place);
      expect({ at: place.at, harm: await harm() }).toEqual({ at: place.at, harm: [] });
    }
  });

  test('by everybody, in the library and in search', async () => {
    for (const asked of await accepted(demo, made.author, made.showCase))
      await judge(demo, asked, { verdict: 'approve', summary: all('in a summary', short.slice(60)) });
    const page = await demo.as(made.author);
    const { harm } = await watchful(page);
    await read(page, { at: '/library/$showCase', says: 'Attack 9 in a summary' });
    expect(await harm()).toEqual([]);
    await read(page, { at: '/library?q=onerror', says: 'onerror' });
    expect(await harm()).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.type('onerror');
    await page.getByRole('dialog').getByText('onerror').first().waitFor();
    expect(await harm()).toEqual([]);
  });
});
