import { expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { settle } from './lib/browser.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('files are rehearsed row by row; mended, they are imported', async () => {
  const page = await demo.as('administrator', { theme: 'dark' });
  await page.goto('/admin/import');
  await settle(page);
  const choose = page.locator('input[type=file]');
  const head = 'email,name,site\n';
  await choose.setInputFiles([
    csv(
      'people.csv',
      `${head}tamsin.vale@example.com,Tamsin Vale,nowhere\nodalys.pena@example.com,Odalys Peña,dublin\n`,
    ),
  ]);
  const wrong = page.getByRole('row').filter({ hasText: 'people.csv, row 2' });
  await wrong.getByText('There is no site nowhere.').waitFor();
  expect(await wrong.getByText('site', { exact: true }).count()).toBe(1);
  expect(await page.getByRole('button', { name: /^Import/ }).getAttribute('aria-disabled')).toBe('true');
  expect(await violations(page)).toEqual([]);
  await page.getByText('Added · 1').click();
  await page.getByRole('row').filter({ hasText: 'odalys.pena@example.com' }).first().waitFor();

  await choose.setInputFiles([
    csv(
      'people.csv',
      `${head}tamsin.vale@example.com,Tamsin Vale,dublin\nodalys.pena@example.com,Odalys Peña,dublin\n`,
    ),
  ]);
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  const asked = page.getByRole('dialog', { name: 'Import these files?' });
  await asked.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('status').filter({ hasText: '2 added' }).waitFor();
  await page.goto('/people?q=tamsin');
  await page.getByRole('link', { name: 'Tamsin Vale' }).waitFor();
});

test('the ledger is narrowed by the address, opened entry by entry, and verified', async () => {
  const page = await demo.as('administrator');
  await page.goto('/admin/ledger');
  await settle(page);
  await page.getByRole('combobox', { name: 'About' }).selectOption('plan');
  await page.waitForURL(/kind=plan/);
  await page.getByRole('button', { name: 'Plan completed' }).first().click();
  const entry = page.getByRole('dialog', { name: 'An entry of the ledger' });
  await entry.getByText('plan.completed').waitFor();
  expect(page.url()).toMatch(/entry=plan-\d+-\d+/);
  await entry.getByRole('button', { name: 'All of this kind' }).click();
  await page.waitForURL(/event=plan.completed/);
  await entry.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(52);
  await page.goBack();
  await page.waitForURL(/entry=/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Verify the whole ledger' }).click();
  await page.getByText('Everything is as it was written').waitFor({ timeout: 20_000 });
});
