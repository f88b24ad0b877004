import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from './lib/browser.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

const DAY = 86_400_000;

/** By the menu, as somebody goes who knows no address. */
async function go(page: Page, name: string) {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
}

const dialog = (page: Page) => page.getByRole('dialog');

/** A report of hers and a service, between which nothing stands. */
async function mayBegin(): Promise<{ person: string; service: string }> {
  const api = await demo.api('manager');
  const { items: plans } = await api.get('plans?whose=reports&limit=200');
  const { items: services } = await api.get('services?limit=200');
  for (const { person } of plans) {
    for (const service of services.slice(0, 6)) {
      const { action } = await api.get(`people/${person.id}/candidacy-opening?service=${service.id}`);
      if (action.allowed) return { person: person.name, service: service.name };
    }
  }
  throw new Error('nobody may begin anything');
}

async function looksAtReports(page: Page) {
  await go(page, 'My mentees');
  await page.getByRole('radiogroup', { name: 'Whose plans' }).getByText('Reports').click();
  await page.getByRole('heading', { level: 1, name: 'Plans of my people' }).waitFor();
  const rows = page.getByRole('table').getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(3);
  await rows.nth(1).getByRole('link').first().click();
  await page.waitForURL(/\/mentees\/\d+/);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Plans of my people' }).waitFor();
}

/** Behind a number are as many people; behind one of them a page, and the service has its own. */
async function followsNumbers(page: Page) {
  await go(page, 'Coverage');
  await page.getByRole('radiogroup', { name: 'View' }).getByText('By region').click();
  const cells = page.getByRole('button', { name: /, World: [2-9]\d* SMEs$/ });
  const cell = cells.first();
  const count = Number(await cell.textContent());
  const service = (await cell.getAttribute('aria-label'))?.split(', World')[0] ?? '';
  await cell.click();
  const people = dialog(page).getByRole('listitem');
  await expect.poll(() => people.count()).toBe(count);
  const person = dialog(page).locator('a[href^="/people/"]').first();
  const name = (await person.textContent()) ?? '';
  await person.click();
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: name.split(' ')[0] ?? '' })
    .waitFor();
  await page.getByRole('main').getByRole('link', { name: service, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: service }).waitFor();
}

async function opensCandidacy(page: Page) {
  const { person, service } = await mayBegin();
  await go(page, 'Candidacies');
  await page.getByRole('button', { name: 'Open a candidacy' }).click();
  const open = dialog(page).getByRole('button', { name: 'Open a candidacy' });
  expect(await open.isDisabled()).toBe(true);
  await dialog(page).getByRole('textbox', { name: 'Who' }).fill(person);
  await page.getByRole('option', { name: person }).first().click();
  const field = dialog(page).getByLabel('Service').first();
  await field.click();
  await page.getByRole('option', { name: service, exact: true }).click();
  await open.click();
  await page.waitForURL(/\/candidacies\/\d+/);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: service }).waitFor();
  await page.getByRole('heading', { name: 'What is still missing' }).waitFor();
}

/** Two SMEs and a developer for whom nothing speaks against the hour; another hour where they are too few. */
async function choosesPanel(page: Page) {
  for (const hour of ['12:00', '10:00', '14:00', '16:00', '08:30']) {
    await page.getByRole('textbox', { name: /^Time/ }).fill(hour);
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    const smes = part('SMEs').getByRole('checkbox', { disabled: false });
    const developers = part('Developers of the service').getByRole('checkbox', { disabled: false });
    await page.getByRole('heading', { name: 'Developers of the service' }).waitFor();
    if ((await smes.count()) < 2 || (await developers.count()) < 1) continue;
    await smes.nth(0).check();
    await smes.nth(1).check();
    await developers.nth(0).check();
    return;
  }
  throw new Error('no hour has a panel');
}

function tuesday(): string {
  const day = new Date(Date.now() + 10 * DAY);
  while (day.getUTCDay() !== 2) day.setTime(day.getTime() + DAY);
  return day.toISOString().slice(0, 10);
}

async function arranges(page: Page, candidacy: number) {
  await page.goto('/');
  await go(page, 'Candidacies');
  await page.locator(`a[href="/candidacies/${candidacy}"]`).click();
  await page
    .getByRole('link', { name: 'Arrange the interview' })
    .or(page.getByRole('button', { name: 'Arrange the interview' }))
    .click();
  await page.getByRole('link', { name: 'By hand' }).click();
  await page.getByLabel('Day', { exact: true }).fill(tuesday());
  await choosesPanel(page);
  await page.getByRole('heading', { name: 'What the panel would meet' }).waitFor();
  await page.getByRole('button', { name: 'Invite the panel' }).click();
  await page.waitForURL(/\/interviews\/\d+/);
}

test('a manager’s day: from the inbox to a candidacy opened, and an interview that a coordinator arranges by hand', {
  timeout: 240_000,
}, async () => {
  const page = await demo.as('manager');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  await settle(page);
  await looksAtReports(page);
  await followsNumbers(page);
  await opensCandidacy(page);

  const { items } = await (await demo.api('candidate')).get('candidacies?open=true');
  const ready = items.find(({ state }: { state: string }) => state === 'ready');
  await arranges(await demo.as('coordinator'), ready.id);
  const candidate = await demo.as('candidate');
  await candidate.goto(`/candidacies/${ready.id}`);
  await candidate.getByRole('link', { name: /GMT/ }).first().waitFor();
});
