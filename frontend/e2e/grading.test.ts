import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './lib/stage.mjs';

const demo = stage();

/** Every press of a button, a finger or a wheel is counted. */
async function countMouse(page: Page) {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(kind, () => sessionStorage.setItem('mouse', kind), true);
  });
  return () => page.evaluate(() => sessionStorage.getItem('mouse'));
}

const hasFocus = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

const rubric = (page: Page) => page.getByRole('complementary', { name: 'Rubric' });

/** What the button with the focus says is pressed; Tab goes there. */
async function tabTo(page: Page, name: string) {
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (said === name) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** Says that nothing stands between the two; the question has the focus already. */
async function accept(page: Page) {
  await page.keyboard.press('a');
  const asked = page.getByRole('dialog', { name: /^Accept the review/ });
  await asked.waitFor();
  await hasFocus(page, '[role="dialog"] input[type="radio"]');
  await page.keyboard.press('Space');
  await tabTo(page, 'Accept');
  await asked.waitFor({ state: 'detached' });
}

/** A key for each criterion, the level, and the verdict, which is the first of three or the second. */
async function grade(page: Page, level: number, verdict: 1 | 2) {
  await page.keyboard.press('r');
  await hasFocus(page, '[data-place="0"] input');
  const places = await rubric(page).locator('[data-place]').count();
  for (let place = 0; place < places - 2; place++) {
    await hasFocus(page, `[data-place="${place}"] input`);
    await page.keyboard.press('4');
  }
  await hasFocus(page, `[data-place="${places - 2}"] input`);
  await page.keyboard.press(String(level));
  await hasFocus(page, `[data-place="${places - 1}"] input`);
  await page.keyboard.press(String(verdict));
  await rubric(page)
    .locator(`[data-place="${places - 1}"] input:checked`)
    .waitFor();
}

/** A finding about the first words of the text, found by typing them. */
async function findOnPassage(page: Page, words: string, text: string) {
  await page.keyboard.press('f');
  await hasFocus(page, '[data-note] textarea');
  await page.keyboard.type(text);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type(words);
  await rubric(page)
    .getByText(/^Found/)
    .waitFor();
  await page.keyboard.press('Enter');
  await rubric(page).getByRole('blockquote').getByText(words).waitFor();
}

async function handIn(page: Page) {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep reviewing' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('complementary', { name: 'Your review' }).waitFor();
}

/** The first words of the text, as far as they are plain. */
const wordsOf = (body: string): string => /^[A-Z][\w ]{20,60}(?=[ ,.])/m.exec(body)?.[0] ?? '';

test('five cases from the queue to the last hand-in, by keyboard alone', { timeout: 180_000 }, async () => {
  const api = await demo.api('reviewer');
  const { items: queue } = await api.get('me/reviews');
  expect(queue.length).toBe(5);
  const page = await demo.as('reviewer');
  const mouse = await countMouse(page);
  await page.goto('/inbox');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
  await page.locator('[data-row]').first().waitFor();
  await page.keyboard.press('j');
  await hasFocus(page, '[data-row] a');
  const first = queue[0];
  if (first.state === 'offered') await accept(page);
  else await page.keyboard.press('Enter');
  for (let done = 0; done < 5; done++) {
    await page.waitForURL(/\/reviews\/\d+/);
    await page.getByRole('complementary', { name: /^(?:Rubric|Review offered)$/ }).waitFor();
    if (await page.getByRole('heading', { name: 'Will you review this?' }).isVisible()) await accept(page);
    await rubric(page).waitFor();
    await page.keyboard.press('PageDown');
    const id = Number(new URL(page.url()).pathname.split('/').at(-1));
    const { showCaseId, claimedLevel } = await api.get(`assignments/${id}`);
    const { version } = await api.get(`show-cases/${showCaseId}`);
    const asks = done === 1;
    await grade(page, claimedLevel, asks ? 2 : 1);
    if (asks) await findOnPassage(page, wordsOf(version.body), 'How do you know? Please show what you saw.');
    await handIn(page);
    const { verdict, points } = await api.get(`assignments/${id}/review`);
    expect(verdict).toBe(asks ? 'changes' : 'approve');
    if (asks) expect(version.body).toContain(points[0].quote);
    if (done === 4) break;
    await hasFocus(page, 'a[href^="/reviews/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith(`/${id}`));
  }
  await page.getByText('No other review waits for you.').waitFor();
  expect((await api.get('me/reviews')).items).toEqual([]);
  expect(await mouse()).toBe(null);
});
