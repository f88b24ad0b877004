import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { settle } from './lib/browser.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

const began = 'Pods lost their addresses.';

/** An access key as a guard expects it, in two halves so that nobody takes this file for a leak. */
const secret = `AKIA${'QX7Z3MLPD5RTV2NK'}`;

/** A draft of the author's, and what the server has of it. */
async function draft(body = began) {
  const api = await demo.api('author');
  const { items } = await api.get('services');
  const serviceId = items.find(({ slug }: { slug: string }) => slug === 'kubernetes').id;
  const fields = { title: 'Addresses that never came', claimedLevel: 2, customerCase: 'C-4711' };
  const { showCaseId: id } = await api.post('show-cases', { serviceId, ...fields, body });
  return {
    id,
    at: `/cases/${id}/write`,
    api,
    saved: async (): Promise<string> => (await api.get(`show-cases/${id}/draft`)).body,
  };
}

const fieldOf = (page: Page) => page.locator('#write-body');

async function open(page: Page, at: string) {
  await page.goto(at);
  await settle(page);
  await fieldOf(page).waitFor();
}

/** What stands in the field, whatever was typed before; typed letter by letter at its end. */
async function typeOn(page: Page, words: string) {
  await fieldOf(page).press('Control+End');
  await fieldOf(page).pressSequentially(words);
}

describe('without a connection', () => {
  test('nothing typed is lost, through a reload and until it is saved', async () => {
    demo.forgive(/Failed to load resource/);
    const { at, saved } = await draft();
    const page = await demo.as('author', { lang: 'zh-TW' });
    await open(page, at);
    await typeOn(page, ' First');
    await page.context().setOffline(true);
    await typeOn(page, ' and then the line went dead,');
    await page.getByRole('status').filter({ hasText: '沒有連線' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await typeOn(page, ' while the fingers went on.');
    const whole = `${began} First and then the line went dead, while the fingers went on.`;
    expect(await fieldOf(page).inputValue()).toBe(whole);
    expect(await saved()).not.toBe(whole);
    await page.reload().catch(() => {});
    expect(await fieldOf(page).count()).toBe(0);
    await page.context().setOffline(false);
    await open(page, at);
    expect(await fieldOf(page).inputValue()).toBe(whole);
    await page.getByText('這是你先前寫在這部裝置').or(page.getByText('已儲存')).first().waitFor();
    await expect.poll(saved).toBe(whole);
    await page.getByRole('status').filter({ hasText: '已儲存' }).waitFor();
  });

  test('a page that is loaded anew opens with what was there, and writing goes on', async () => {
    demo.forgive(/Failed to load resource/);
    const { at, saved } = await draft();
    const page = await demo.as('author', { worker: true, theme: 'dark' });
    await open(page, at);
    await typeOn(page, ' Saved.');
    await expect.poll(saved).toBe(`${began} Saved.`);
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await settle(page);
    await page.reload();
    await fieldOf(page).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await page.waitForFunction(async () => {
      const cache = await caches.open('assay');
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      const files = loaded.filter((name) => name.includes('/assets/'));
      return (await Promise.all(files.map((name) => cache.match(name)))).every(Boolean);
    });
    await page.context().setOffline(true);
    await page.reload();
    await fieldOf(page).waitFor();
    expect(await fieldOf(page).inputValue()).toBe(`${began} Saved.`);
    await page.getByText('No connection').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await typeOn(page, ' Written on a dead line.');
    await page.reload();
    await fieldOf(page).waitFor();
    expect(await fieldOf(page).inputValue()).toBe(`${began} Saved. Written on a dead line.`);
    const stored = await page.evaluate(async () => {
      const cache = await caches.open('assay');
      return (await cache.keys()).map(({ url }) => new URL(url).pathname);
    });
    expect(stored.filter((path) => path.startsWith('/api'))).toEqual([]);
    await page.context().setOffline(false);
    await expect.poll(saved).toBe(`${began} Saved. Written on a dead line.`);
  });

  test('what is typed meanwhile is saved by itself when the server answers again', async () => {
    demo.forgive(/Failed to load resource/);
    const { at, saved } = await draft();
    const page = await demo.as('author', { lang: 'ko' });
    await open(page, at);
    await page.context().setOffline(true);
    await typeOn(page, ' 연결 없이 쓴 글.');
    await page.getByRole('status').filter({ hasText: '연결이 끊겼어요' }).waitFor();
    await page.context().setOffline(false);
    await expect.poll(saved).toBe(`${began} 연결 없이 쓴 글.`);
    await page.getByRole('status').filter({ hasText: '저장됨' }).waitFor();
  });

  test('a page opened while drafts cannot be read shows what this browser kept', async () => {
    demo.forgive(/Failed to load resource/);
    const { at, saved } = await draft();
    const page = await demo.as('author');
    await open(page, at);
    await page.route('**/api/v1/show-cases/**', (route) => route.abort());
    await typeOn(page, ' Kept.');
    await page.getByRole('status').filter({ hasText: 'No connection' }).waitFor();
    await open(page, at);
    expect(await fieldOf(page).inputValue()).toBe(`${began} Kept.`);
    await typeOn(page, ' And more.');
    await page.unroute('**/api/v1/show-cases/**');
    await expect.poll(saved).toBe(`${began} Kept. And more.`);
  });

  test('a window that is closed in the middle of a word leaves it behind', async () => {
    const { at } = await draft();
    const page = await demo.as('author');
    await open(page, at);
    await typeOn(page, ' Unfinis');
    const next = await page.context().newPage();
    await page.close();
    await open(next, at);
    await expect.poll(() => fieldOf(next).inputValue()).toBe(`${began} Unfinis`);
  });
});

describe('written in two places', () => {
  test('one window of a browser writes at a time, and another takes over with everything', async () => {
    const { at } = await draft();
    const first = await demo.as('author', { lang: 'ko' });
    await open(first, at);
    await typeOn(first, ' 첫 번째 창.');
    const second = await first.context().newPage();
    await second.goto(at);
    await second.getByRole('heading', { name: '다른 창에서 작성 중이에요' }).waitFor();
    expect(await fieldOf(second).count()).toBe(0);
    await second.getByRole('button', { name: '여기에서 작성' }).click();
    await expect.poll(() => fieldOf(second).inputValue()).toBe(`${began} 첫 번째 창.`);
    await first.getByRole('heading', { name: '다른 창에서 작성 중이에요' }).waitFor();
  });

  test('two devices: both texts are kept, and the author chooses', async () => {
    const paragraphs = ['What happened.', 'What I checked.', 'What it was.'];
    const { at, saved } = await draft(paragraphs.join('\n\n'));
    const here = await demo.as('author', { lang: 'zh-TW', theme: 'dark' });
    const there = await demo.as('author', { lang: 'zh-TW' });
    await open(here, at);
    await open(there, at);
    await fieldOf(there).fill('What happened there.\n\nWhat I checked.\n\nWhat it was.');
    await expect.poll(saved).toContain('happened there');
    const mine = 'What happened here.\n\nWhat I checked.\n\nWhat it was, and why.';
    await fieldOf(here).fill(mine);
    const choice = here.getByRole('dialog', { name: '這份草稿有兩個版本' });
    await choice.waitFor();
    expect(await violations(here)).toEqual([]);
    expect(await saved()).toContain('happened there');
    await choice.getByText('What happened here.').first().waitFor();
    await choice.getByText('What happened there.').first().waitFor();
    await choice.getByRole('button', { name: '稍後' }).click();
    expect(await fieldOf(here).inputValue()).toBe(mine);
    await here.reload();
    await choice.waitFor();
    await choice.getByRole('group').first().getByRole('radio', { name: '伺服器上的版本' }).check();
    await choice.getByRole('button', { name: '儲存', exact: true }).click();
    const whole = 'What happened there.\n\nWhat I checked.\n\nWhat it was, and why.';
    await expect.poll(saved).toBe(whole);
    expect(await fieldOf(here).inputValue()).toBe(whole);
  });
});

test('a customer’s data is marked, redacted or kept for a reason, and only then submitted', async () => {
  const { id, at, api, saved } = await draft();
  const page = await demo.as('author', { lang: 'ko' });
  await open(page, `${at}?panel=check`);
  await fieldOf(page).fill(`티켓에 ${secret} 이 있었고 ana@bank-of-kent.com 이 물었다.\n\n원인은 하나였다.`);
  const hits = page.getByRole('tabpanel', { name: '확인' });
  await hits.getByRole('heading', { name: '고객 데이터일 수 있는 곳 2개' }).waitFor();
  const marks = page.locator('mark[data-hit]:not([data-kept])');
  expect((await marks.allTextContents()).sort()).toEqual([secret, 'ana@bank-of-kent.com'].sort());
  expect(await violations(page)).toEqual([]);
  const submit = page.getByRole('button', { name: '제출', exact: true });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  const row = (kind: string) => hits.getByRole('listitem').filter({ hasText: kind });
  await row('비밀 값').getByRole('button', { name: '가리기', exact: true }).click();
  await hits.getByRole('heading', { name: '고객 데이터일 수 있는 곳 1개' }).waitFor();
  expect(await fieldOf(page).inputValue()).not.toContain(secret);
  await row('이메일').getByRole('button', { name: '남기기…' }).click();
  await hits.getByRole('textbox', { name: '남겨도 되는 이유' }).fill('교육용으로 지어낸 주소예요.');
  await hits.getByRole('button', { name: '남기기', exact: true }).click();
  await hits.getByText('빠진 것이 없어요').waitFor();
  expect(await saved()).not.toContain(secret);
  await submit.click();
  const asked = page.getByRole('dialog', { name: '버전 1을(를) 제출할까요?' });
  await asked.getByRole('button', { name: '제출', exact: true }).click();
  await page.waitForURL(`**/cases/${id}`);
  await page.getByRole('article').getByText('교육용으로 지어낸 주소예요.').waitFor();
  expect(await page.content()).not.toContain(secret);
  const { state, currentVersion } = await api.get(`show-cases/${id}`);
  expect({ state, currentVersion }).toEqual({ state: 'in_review', currentVersion: 1 });
});
