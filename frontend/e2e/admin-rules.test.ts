import { expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { settle } from './lib/browser.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

test('a rubric is published after its difference and who is affected were seen', async () => {
  const page = await demo.as('administrator', { theme: 'dark' });
  await page.goto('/admin/rubrics');
  await page.getByRole('link', { name: 'The organisation’s rubric' }).click();
  await page.getByRole('button', { name: 'Write version' }).click();
  const title = page.getByRole('textbox', { name: 'Criterion 1', exact: true });
  const before = await title.inputValue();
  await title.press('Alt+ArrowDown');
  await expect.poll(() => title.inputValue()).not.toBe(before);
  await page.getByRole('textbox', { name: 'Criterion 2', exact: true }).fill('Framing, with numbers');
  await page.keyboard.press('Control+Enter');

  await page.getByRole('heading', { name: /^Publish version \d+\?$/ }).waitFor();
  await page.locator('ins', { hasText: 'numbers' }).waitFor();
  await page.getByText(/services go by it/).waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  const publish = page.getByRole('button', { name: 'Publish' });
  expect(await publish.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Why it changes' }).fill('Numbers make a case comparable.');
  await publish.click();

  await page.getByRole('heading', { level: 1, name: 'The organisation’s rubric', exact: true }).waitFor();
  await page.getByRole('heading', { level: 3, name: 'Framing, with numbers' }).waitFor();
  await page.getByText('Numbers make a case comparable.').first().waitFor();
});

test('a bar that cannot be says so at its field, and is left only when asked', async () => {
  demo.forgive(/422/);
  const page = await demo.as('administrator', { lang: 'ko' });
  await page.goto('/admin/bars/4/next');
  const panel = page.getByRole('spinbutton', { name: '패널의 SME' });
  await panel.fill('1');
  await page.getByRole('button', { name: '바뀌는 점 보기' }).click();
  await page.getByRole('alert').waitFor();
  expect(await panel.getAttribute('aria-invalid')).toBe('true');
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: '기준', exact: true }).last().click();
  await page.getByRole('dialog').waitFor();
});

test('a curriculum is put in another order, cleared of a circle and published', async () => {
  demo.forgive(/422/);
  const page = await demo.as('administrator', { theme: 'dark' });
  await page.goto('/admin/curricula');
  await page.getByRole('link', { name: 'First ten weeks in support' }).click();
  await page.getByRole('button', { name: 'Write version' }).click();
  const first = page.getByRole('textbox', { name: 'Task 1', exact: true });
  const second = page.getByRole('textbox', { name: 'Task 2', exact: true });
  const tools = await first.inputValue();
  await first.press('Alt+ArrowDown');
  await expect.poll(() => second.inputValue()).toBe(tools);
  await expect.poll(() => second.evaluate((field) => field === document.activeElement)).toBe(true);

  // Shadowing comes after the tools already.
  const row = page.locator('[data-task="1"]');
  await row.locator('summary').click();
  const before = row.getByRole('combobox', { name: 'Prerequisites' });
  await before.fill('Shadow five');
  await before.press('ArrowDown');
  await before.press('Enter');
  await row.getByRole('spinbutton', { name: 'Due on day' }).fill('8');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('These tasks wait for each other').waitFor();
  const refused = page.getByRole('combobox', { name: 'Prerequisites', description: /wait for each other/ });
  await refused.waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);

  await before.press('Backspace');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /^Publish version \d+\?$/ }).waitFor();
  await page.locator('ins', { hasText: 'Day 8' }).waitFor();
  await page.getByText('The tasks stand in another order.').waitFor();
  await page.getByText(/open plans keep their versions/).waitFor();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Why it changes' }).fill('The first week had too much in it.');
  await page.getByRole('button', { name: 'Publish' }).click();

  await page.getByRole('heading', { level: 1, name: 'First ten weeks in support', exact: true }).waitFor();
  await page.getByText('The first week had too much in it.').first().waitFor();
});
