import { beforeEach, expect, test, vi } from 'vitest';

const reload = vi.fn();

beforeEach(() => {
  vi.resetModules();
  reload.mockClear();
  vi.stubGlobal('location', { reload });
});

async function loaded(languages: string[], kept?: string) {
  if (kept) localStorage.setItem('assay-locale', kept);
  vi.stubGlobal('navigator', { languages });
  return import('./runtime');
}

test.each([
  [['zh-TW', 'en'], 'zh-TW'],
  [['zh-Hant-HK'], 'zh-TW'],
  [['zh-CN', 'ko-KR'], 'ko'],
  [['fr', 'en-GB'], 'en'],
  [['fr'], 'en'],
])('a browser that reads %s is shown %s', async (languages, shown) => {
  expect((await loaded(languages)).locale).toBe(shown);
});

test('what was chosen in this browser wins over what it reads', async () => {
  expect((await loaded(['ko'], 'zh-TW')).locale).toBe('zh-TW');
});

test('the profile wins, with one reload', async () => {
  (await loaded(['en'])).adoptLocale('ko-KR');
  expect(reload).toHaveBeenCalledOnce();
  vi.resetModules();
  const again = await loaded(['en']);
  expect(again.locale).toBe('ko');
  again.adoptLocale('ko-KR');
  expect(reload).toHaveBeenCalledOnce();
});

test('a language that we do not have changes nothing', async () => {
  (await loaded(['ko'])).adoptLocale('sm');
  expect(reload).not.toHaveBeenCalled();
});

test('a browser that keeps nothing is not loaded for ever', async () => {
  const { adoptLocale } = await loaded(['en']);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  adoptLocale('ko');
  expect(reload).not.toHaveBeenCalled();
});
