import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { settle } from './lib/browser.mjs';
import { crowded } from './lib/crowd.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

/** Tab until what has the focus has this name; the mouse is never used. */
async function tabTo(page: Page, name: RegExp, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? (at instanceof HTMLElement ? at.innerText : '') ?? '';
    });
    if (name.test(text.replaceAll('\n', ' '))) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** From the list of risks to an hour with no one, and to those who could close it. */
async function opensEmptyHour(page: Page) {
  await page.goto('/coverage?by=risk');
  await page.getByRole('list', { name: 'Risks' }).waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await tabTo(page, /^No one is on shift at/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.getByText('No one on shift').waitFor();
  await panel.getByRole('heading', { name: 'Who could close the gap' }).waitFor();
  await panel.getByRole('heading', { name: 'Hold standing, not on shift' }).waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  expect(page.url()).toMatch(/hour=\d+/);
  await page.goBack();
  await panel.waitFor({ state: 'detached' });
}

/** Arrows lead through the grid, Enter opens a cell, and closing leads back to it. */
async function walksGrid(page: Page) {
  await page.goto('/coverage');
  const grid = page.getByRole('grid');
  await grid.waitFor();
  await settle(page);
  await tabTo(page, /, 00:00 UTC, \d+ on shift/);
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const at = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.at);
  expect(await at()).toBe('1:2');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading', { name: 'On shift', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(at).toBe('1:2');
}

/** A report of hers who counts for a service goes away; the difference is shown, and applied. */
async function appliesScenario(page: Page, person: number) {
  await page.goto(`/coverage/what-if?c=away.${person}.2027-01-11.2027-01-15`);
  await page.getByRole('heading', { level: 2, name: /services? touched/ }).waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await tabTo(page, /^Apply 1 of 1 change/, 90);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Apply 1 change?' }).waitFor();
  await tabTo(page, /^Apply$/, 10);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '1 of 1 change applied' }).waitFor();
}

const BATCH = 20;

/** Somebody whose absence she may enter, and whose absence somebody would notice. */
async function missed(): Promise<number> {
  const api = await demo.api('manager');
  const { items } = await api.get('people?limit=200');
  const holders = items.filter((p: { standings: unknown[] }) => p.standings.length > 0);
  for (let from = 0; from < holders.length; from += BATCH) {
    const away = holders.slice(from, from + BATCH).map(({ id }: { id: number }) => awayOf(id));
    const { changes } = await api.post('coverage/what-if', { changes: away });
    for (const { person, apply } of changes) {
      if (!apply.allowed) continue;
      const { services } = await api.post('coverage/what-if', { changes: [awayOf(person.id)] });
      if (services.length > 0) return person.id;
    }
  }
  throw new Error('nobody would be missed');
}

const awayOf = (personId: number) => ({ kind: 'away', personId, from: '2027-01-11', to: '2027-01-15' });

test('a manager’s way by the keyboard alone: from a risk to an empty hour and who could close it, then a scenario applied', {
  timeout: 120_000,
}, async () => {
  const page = await demo.as('manager');
  await opensEmptyHour(page);
  await walksGrid(page);
  await appliesScenario(page, await missed());
});

/** Somebody's profile, changed by an administrator while others look at them. */
async function changeProfile(id: number) {
  const api = await demo.api('administrator');
  const { zone, languages, locale, revision, private: own } = await api.get(`people/${id}`);
  const { emails: _, leavesOn: __, absences: ___, ...kept } = own;
  const body = { ...kept, zone, languages, locale, nightAllowed: !own.nightAllowed };
  await api.put(`people/${id}/profile`, body, revision);
}

test('whoever changed since they were compared is left alone, and compared again in one press', async () => {
  const person = await missed();
  const page = await demo.as('manager');
  await page.goto(`/coverage/what-if?c=away.${person}.2027-02-08.2027-02-12`);
  const apply = page.getByRole('button', { name: /^Apply 1 of 1 change/ });
  await apply.click();
  await changeProfile(person);
  const dialog = page.getByRole('dialog', { name: 'Apply 1 change?' });
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.getByRole('heading', { name: '0 of 1 change applied' }).waitFor();
  await page.getByText(/^Something about .* has changed since you compared/).waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Compare again' }).click();
  await apply.click();
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.getByRole('heading', { name: '1 of 1 change applied' }).waitFor();
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What is on the sheet, and whether all of it is, measured as paper of this size shows it. */
async function sheet(page: Page, size: { width: number; height: number }) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(size);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page.locator('[data-print]').evaluate((paper) => {
    const [, , columns, foot] = [...paper.children] as HTMLElement[];
    const ends = [...(columns?.children ?? [])].map((column) =>
      Math.max(...[...column.querySelectorAll('td, li')].map((one) => one.getBoundingClientRect().bottom)),
    );
    return {
      text: (paper as HTMLElement).innerText,
      services: paper.querySelectorAll('tbody tr').length,
      cut: Math.max(...ends) > (foot?.getBoundingClientRect().top ?? 0) + 1,
      below: (foot?.getBoundingClientRect().bottom ?? 0) > innerHeight + 1,
      wide: paper.scrollWidth > innerWidth,
      paper: getComputedStyle(paper.ownerDocument.documentElement).colorScheme,
      ink: getComputedStyle(paper).getPropertyValue('--surface'),
      hatched: getComputedStyle(paper.querySelector('[data-risk="none"]') as Element).backgroundImage,
      exact: getComputedStyle(paper.querySelector('[data-risk="none"]') as Element).printColorAdjust,
    };
  });
}

const mm = (n: number): number => Math.floor((n / 25.4) * 96);
const margin = 18;
const a4 = { width: mm(297 - margin), height: mm(210 - margin) };
const letter = { width: mm(279.4 - margin), height: mm(215.9 - margin) };

test('one sheet of paper from a dark screen, and still one where there are 300 services', async () => {
  const page = await demo.as('manager', { theme: 'dark' });
  await page.goto('/coverage?weekdays=0,6&region=emea');
  await page.getByRole('grid').waitFor();
  await settle(page);
  // What is printed comes after what is seen.
  await page.waitForLoadState('networkidle');
  expect(pagesOf(await page.pdf({ format: 'A4', landscape: true }))).toBe(1);
  const few = await sheet(page, a4);
  expect(few).toMatchObject({ cut: false, below: false, wide: false, paper: 'light', exact: 'exact' });
  expect(few.hatched).toContain('repeating-linear-gradient');
  for (const said of [
    /Sat, Sun, UTC/,
    /Europe/,
    /Printed \w{3} \d+/,
    /Where it would break/,
    /\d+(–| \w{3} – )\d+ \w{3} 20\d\d/,
  ])
    expect(few.text).toMatch(said);

  const large = await demo.as('manager', { lang: 'ko', theme: 'dark' });
  await crowded(large, '/api/v1/coverage/hours', 300);
  await large.goto('/coverage');
  await large.getByRole('grid').waitFor();
  await settle(large);
  await large.waitForLoadState('networkidle');
  expect(pagesOf(await large.pdf({ format: 'Letter', landscape: true }))).toBe(1);
  const many = await sheet(large, letter);
  expect(many).toMatchObject({ services: 25, cut: false, below: false, wide: false });
  expect(many.text).toContain('나머지 275개는 이 장에 없어요');
});

test('with 300 services more are shown without losing the focus or the place', async () => {
  const page = await demo.as('manager', { width: 390 });
  await crowded(page, '/api/v1/coverage/hours', 300);
  await page.goto('/coverage');
  const rows = page.getByRole('grid').locator('tr:has([data-at])');
  await expect.poll(() => rows.count()).toBe(100);
  // Letters that come late would move the page.
  await settle(page);
  const more = page.getByRole('button', { name: 'Show more' });
  await more.focus();
  const top = await page.evaluate(() => scrollY);
  for (const count of [200, 300]) {
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(count);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    if (count < 300) expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  }
  const end = page.getByText('Everything is shown.');
  await expect.poll(() => end.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(12_000);
});

/** The lines of a service as the form has them, changed in between by somebody else. */
async function changeTargets(id: number, heads: number) {
  const api = await demo.api('administrator');
  const { revision } = await api.get(`services/${id}/targets`);
  const lines = [{ region: null, weekdays: [], fromHour: 0, toHour: 24, heads }];
  await api.put(`services/${id}/targets`, { lines }, revision);
}

test('an administrator changes targets by the keyboard, and sees both versions where somebody was in between', async () => {
  const api = await demo.api('administrator');
  const { items } = await api.get('services?limit=1');
  const { id } = items[0];
  await changeTargets(id, 2);
  const page = await demo.as('administrator');
  await page.goto(`/coverage/${id}`);
  const change = page.getByRole('button', { name: 'Change targets' });
  await change.focus();
  await page.keyboard.press('Enter');
  const heads = page.getByRole('spinbutton', { name: 'On shift' });
  await heads.fill('3');
  const monday = page.getByRole('group', { name: 'Line 1' }).getByRole('button', { name: 'Monday' });
  await monday.focus();
  await page.keyboard.press('Space');
  expect(await monday.getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Space');
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await changeTargets(id, 4);
  await heads.press('Enter');
  await page.getByText('World, Every day, 00–24 UTC: 4').waitFor();
  await page.getByText('World, Every day, 00–24 UTC: 3').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await change.focus();
  await page.keyboard.press('Enter');
  await heads.fill('5');
  await heads.press('Enter');
  await page.getByText('Targets saved').waitFor();
  expect((await api.get(`services/${id}/targets`)).lines).toMatchObject([
    { heads: 5, weekdays: [0, 1, 2, 3, 4, 5, 6] },
  ]);
});

test('each kind of change is added to a scenario by the keyboard', async () => {
  const page = await demo.as('manager');
  await page.goto('/coverage/what-if');
  const what = page.getByRole('combobox', { name: 'What happens' });
  const who = page.getByRole('textbox', { name: 'Who' });
  const changes = page.getByRole('main').locator('ol > li');
  for (const [at, kind] of ['leaves', 'away', 'moves', 'hours', 'gains'].entries()) {
    await what.selectOption(kind);
    await who.focus();
    await page.keyboard.type('kim');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => changes.count()).toBe(at + 1);
  }
  expect(page.url()).toMatch(/c=leaves\..*away\..*moves\..*hours\..*gains\./);
  await changes.nth(2).getByRole('combobox', { name: 'Site' }).selectOption({ index: 1 });
  const zone = changes.nth(2).getByRole('combobox', { name: 'Time zone' });
  await zone.fill('asia/duba');
  await zone.press('ArrowDown');
  await zone.press('Enter');
  await expect.poll(() => page.url()).toMatch(/moves\.\d+\.\d+\.Asia(\/|%2F)Dubai/);
  await changes.nth(3).getByRole('button', { name: 'Friday' }).press('Space');
  await changes.nth(4).getByRole('combobox', { name: 'Service' }).selectOption({ index: 1 });
  await page.getByRole('heading', { level: 2, name: /services? touched/i }).waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await changes
    .nth(0)
    .getByRole('button', { name: /^Remove/ })
    .press('Enter');
  await expect.poll(() => changes.count()).toBe(4);
});
