import { expect, test } from 'vitest';
import { settle } from './lib/browser.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

test('an address is a page, whoever opens it and however often', async () => {
  const page = await demo.as('new_hire');
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['content-security-policy']).not.toContain('unsafe-inline');
  await settle(page);
  const deep = await page.reload();
  expect(deep?.headers()['content-security-policy']).not.toBe(answer?.headers()['content-security-policy']);
});

test('scripts and styles arrive compressed and stay in the cache', async () => {
  const page = await demo.as('new_hire');
  const sent: Record<string, string>[] = [];
  page.on('response', (response) => {
    if (/assets\/index-.*\.(?:js|css)$/.test(response.url())) sent.push(response.headers());
  });
  await page.goto('/');
  await settle(page);
  expect(sent.length).toBeGreaterThan(1);
  for (const headers of sent) {
    expect(headers['content-encoding']).toBe('br');
    expect(headers['cache-control']).toContain('immutable');
  }
});

test('a script that is not ours does not run', async () => {
  demo.forgive(/Content Security Policy/);
  const page = await demo.as('new_hire');
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
  });
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});
