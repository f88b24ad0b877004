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

test('a curriculum is made, gets its first version, is renamed and retired', async () => {
  const page = await demo.as('administrator', { lang: 'zh-TW' });
  await page.goto('/admin/curricula');
  await page.getByRole('link', { name: '新增課程' }).click();
  await page.getByLabel('名稱').fill('Storage basics');
  expect(await page.getByLabel('代稱').inputValue()).toBe('storage-basics');
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '新增課程' }).click();

  await page.getByRole('button', { name: '新增任務' }).click();
  const row = page.locator('[data-task="0"]');
  await row.getByRole('textbox', { name: '任務 1', exact: true }).fill('Associate exam');
  await row.getByLabel('類型').selectOption('certification');
  await row.getByLabel('發證機構').fill('Cloud Board');
  await row.getByLabel('證照', { exact: true }).fill('Associate');
  await row.getByLabel('及格分數').fill('72.5');
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /發布/ }).waitFor();
  await page.getByRole('textbox').last().fill('The first.');
  await page.getByRole('button', { name: '發布' }).click();
  await page.getByText('至少 72.5 分').waitFor();

  await page.getByRole('button', { name: '重新命名' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名稱').fill('Storage from the start');
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '儲存' }).click();
  await page.getByRole('heading', { level: 1, name: 'Storage from the start' }).waitFor();

  await page.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await page.getByRole('button', { name: '取消停用' }).waitFor();
});
