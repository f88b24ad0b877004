import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { compile, locales } from './feature.mjs';
import { check } from './uses.mjs';

const inAll = (messages) => Object.fromEntries(locales.map((locale) => [locale, messages]));
const of = (en, zh, ko) => compile('cases', { en, 'zh-TW': zh, ko });

/** The messages as a page in one language has them. */
async function run(catalogues, locale) {
  const { code, errors } = compile('cases', catalogues);
  expect(errors).toEqual([]);
  const script = (await transformWithOxc(code, 'cases.ts')).code;
  const body = script.replace(/^import .*$/m, '').replace('export const m', 'const m');
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  return new Function('t', 'num', 'plural', 'rich', `${body}; return m;`)(
    (...texts) => texts[locales.indexOf(locale)],
    (n) => format.format(n),
    (n) => rules.select(n),
    (...parts) => parts,
  );
}

test('each language has its own text', async () => {
  const texts = { en: { title: 'Cases' }, 'zh-TW': { title: '案例' }, ko: { title: '사례' } };
  expect((await run(texts, 'en')).title()).toBe('Cases');
  expect((await run(texts, 'zh-TW')).title()).toBe('案例');
  expect((await run(texts, 'ko')).title()).toBe('사례');
});

test('a plural takes the exact number first, then the category, then other', async () => {
  const m = await run(inAll({ left: '{count, plural, one {# day} =0 {today} other {# days}} left' }), 'en');
  expect([0, 1, 2, 1200].map((count) => m.left({ count }))).toEqual([
    'today left',
    '1 day left',
    '2 days left',
    '1,200 days left',
  ]);
});

test('languages may differ in their categories', async () => {
  const texts = {
    en: { left: '{count, plural, one {# case} other {# cases}}' },
    'zh-TW': { left: '{count, plural, other {# 件案例}}' },
    ko: { left: '사례 {count, number}건' },
  };
  expect((await run(texts, 'zh-TW')).left({ count: 1 })).toBe('1 件案例');
  expect((await run(texts, 'ko')).left({ count: 2 })).toBe('사례 2건');
});

test('a choice is typed by its options, or by text where other is one of them', async () => {
  const closed = inAll({ state: '{state, select, open {Open} done {Done}}' });
  expect(compile('cases', closed).code).toContain("p: { state: 'open' | 'done' }");
  expect((await run(closed, 'en')).state({ state: 'done' })).toBe('Done');
  const free = inAll({ state: '{state, select, open {Open} other {{state}}}' });
  expect(compile('cases', free).code).toContain('p: { state: string }');
  expect((await run(free, 'en')).state({ state: 'odd' })).toBe('odd');
});

test('a tag is a function around what is inside it', async () => {
  const m = await run(
    inAll({ by: 'By <b>{name}</b>, {count, plural, one {<i>once</i>} other {# times}}' }),
    'en',
  );
  const shown = m.by({ name: '<x>', count: 1, b: (c) => ({ b: c }), i: (c) => ({ i: c }) });
  expect(shown).toEqual(['By ', { b: ['<x>'] }, ', ', [{ i: ['once'] }]]);
});

test('quotes, backticks and dollars are only text', async () => {
  const m = await run(
    inAll({ odd: "It''s `a` \\ ${x} '{brace}' for {name}", plain: "a `b` $'{c}' \\" }),
    'en',
  );
  expect(m.odd({ x: '1', name: 'Mei' })).toBe("It's `a` \\ $1 {brace} for Mei");
  expect(m.plain()).toBe('a `b` ${c} \\');
});

test('keys in kebab-case are called in camelCase', async () => {
  expect((await run(inAll({ 'open-case-2': 'x' }), 'en')).openCase2()).toBe('x');
});

test.each([
  ['a key that is missing', of({ a: 'A' }, { a: '甲' }, {}), 'cases.ko.json: a is missing'],
  ['an empty text', of({ a: 'A' }, { a: ' ' }, { a: '가' }), 'cases.zh-TW.json: a is missing'],
  ['a key too many', of({}, { b: '乙' }, {}), 'cases.zh-TW.json: b is not in cases.en.json'],
  [
    'another argument',
    of({ a: '{x}' }, { a: '{y}' }, { a: '{x}' }),
    'cases.zh-TW.json: a uses {y}, but en uses {x}',
  ],
  [
    'another type',
    of({ a: '{x, number}' }, { a: '{x}' }, { a: '{x, number}' }),
    'cases.zh-TW.json: a uses {x} as string, but en as number',
  ],
  [
    'another tag',
    of({ a: '<b>x</b>' }, { a: 'x' }, { a: '<b>x</b>' }),
    'cases.zh-TW.json: a uses {}, but en uses {b}',
  ],
  [
    'a broken message',
    of({ a: '{x' }, { a: '甲' }, { a: '가' }),
    'cases.en.json: a EXPECT_ARGUMENT_CLOSING_BRACE',
  ],
  ['a date', of({ a: '{x, date}' }, { a: '甲' }, { a: '가' }), 'cases.en.json: a writes a date'],
  ['a nested key', of({ a: { b: 'x' } }, { a: '甲' }, { a: '가' }), 'cases.en.json: a is missing'],
  ['a bad key', of({ 'A b': 'x' }, { 'A b': 'x' }, { 'A b': 'x' }), 'cases.en.json: A b is not a key'],
  [
    'a key twice',
    of({ aB: 'x', 'a-b': 'x' }, { aB: 'x', 'a-b': 'x' }, { aB: 'x', 'a-b': 'x' }),
    'a-b is there twice',
  ],
])('%s is named', (_, { errors }, expected) => {
  expect(errors.join('\n')).toContain(expected);
});

test('what is used and not there, and what is there and not used, is named', () => {
  const features = [
    { feature: 'cases', keys: ['title', 'idle'] },
    { feature: 'shell', keys: ['home', 'skip'] },
  ];
  const text = `
    import { m } from '#shared/i18n/gen/cases';
    import { m as shell } from '#shared/i18n/gen/shell';
    const a = [m.title(), m.gone(), shell.home, item.m.idle, shell
      .skip()];`;
  expect(check(features, [{ path: 'src/a.tsx', text }])).toEqual([
    'src/a.tsx: m.gone is not in messages/cases.en.json',
    'messages/cases.en.json: idle is not used anywhere',
  ]);
});
