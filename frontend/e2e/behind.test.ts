import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { settle } from './lib/browser.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

type Touched = { service: { id: number; name: string }; changedHours: number[] };

/** A departure that somebody would notice, and the first service that it touches. */
async function departure(): Promise<{ link: string; touched: Touched; at: number }> {
  const api = await demo.api('administrator');
  const { items } = await api.get('people?limit=200');
  for (const { id, standings } of items) {
    if (standings.length === 0) continue;
    const changes = [{ kind: 'leaves', personId: id, on: '2027-01-04' }];
    const { services } = await api.post('coverage/what-if', { changes });
    const at = services.findIndex(({ changedHours }: Touched) => changedHours.length > 0);
    if (at >= 0) return { link: `/coverage/what-if?c=leaves.${id}.2027-01-04`, touched: services[at], at };
  }
  throw new Error('nobody would be missed');
}

const place = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset.at);

/** Both numbers that the panel says: 3 → 2 on shift. */
async function numbersOf(panel: Locator): Promise<number[]> {
  const said = await panel.getByRole('status').first().innerText();
  return said.match(/\d+/g)?.slice(0, 2).map(Number) ?? [];
}

const rows = (panel: Locator, title: string) =>
  panel.getByRole('region', { name: title, exact: true }).getByRole('listitem');

/** As many are listed as both numbers say: who goes, who comes, and who stays. */
async function listsWhomItCounts(panel: Locator, stays: string) {
  const [before = 0, after = 0] = await numbersOf(panel);
  const both = await rows(panel, stays).count();
  expect(both + (await panel.getByText('Would go', { exact: true }).count())).toBe(before);
  expect(both + (await panel.getByText('Would come', { exact: true }).count())).toBe(after);
}

test('each hour before and after a scenario opens its people by the keyboard, and so do the SMEs', async () => {
  const page = await demo.as('administrator');
  const { link, touched, at } = await departure();
  await page.goto(link);
  const grid = page.getByRole('grid').nth(at);
  await grid.waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  const [hour = 0] = touched.changedHours;
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  for (let n = 0; n < hour; n++) await page.keyboard.press('ArrowRight');
  expect(await place(page)).toBe(`1:${hour}`);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.getByRole('heading', { name: 'What would change' }).waitFor();
  await settle(page);
  await listsWhomItCounts(panel, 'On shift either way');
  expect(await panel.getByText('Would go', { exact: true }).count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => place(page)).toBe(`1:${hour}`);
  const smes = page.getByRole('article').nth(at).getByRole('button', { name: /^SMEs/ });
  await smes.press('Enter');
  await panel.getByRole('heading', { name: 'What would change' }).waitFor();
  await settle(page);
  await listsWhomItCounts(panel, 'SMEs either way');
  await page.goBack();
  await panel.waitFor({ state: 'detached' });
});

test('the SMEs in the head of a service are those whom it opens, in the same week and by the same filter', async () => {
  const page = await demo.as('manager');
  const { items } = await (await demo.api('manager')).get('coverage/hours?region=emea&week=2027-W02');
  const { service, smes } = items.find((row: { smes: number }) => row.smes > 1);
  await page.goto(`/coverage/${service.id}?region=emea&week=2027-W02`);
  const head = page.getByRole('button', { name: /SMEs? in this week, open who$/ });
  await head.waitFor();
  await settle(page);
  expect(await head.innerText()).toMatch(new RegExp(`^${smes} SME`));
  await head.press('Enter');
  const panel = page.getByRole('dialog', { name: /SMEs in Europe.*, week of 11–17 Jan 2027/ });
  await panel.getByRole('listitem').first().waitFor();
  expect(await panel.getByRole('listitem').count()).toBe(smes);
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/SME/);
});
