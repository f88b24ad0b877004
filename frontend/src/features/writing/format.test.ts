import { expect, test } from 'vitest';
import { around, code, type Edited, lines, link, newline, section } from './format';
import { placeOfQuote } from './quote';
import { headingsIn, parts, placeOfPart } from './sections';

/** The text after an edit, with what is selected between bars. */
function done(text: string, edited: Edited | undefined): string {
  if (!edited) return text;
  const now = text.slice(0, edited.from) + edited.text + text.slice(edited.to);
  const [a, b] = edited.select;
  return `${now.slice(0, a)}|${now.slice(a, b)}|${now.slice(b)}`;
}

test('signs are put around, and taken away again', () => {
  expect(done('a bold c', around('a bold c', 2, 6, '**'))).toBe('a **|bold|** c');
  expect(done('a **bold** c', around('a **bold** c', 4, 8, '**'))).toBe('a |bold| c');
  expect(done('', around('', 0, 0, '**'))).toBe('**||**');
});

test('code in a line, and over lines', () => {
  expect(done('x y', code('x y', 0, 1))).toBe('`|x|` y');
  expect(done('a\nb\nc', code('a\nb\nc', 0, 3))).toBe('```\n|a\nb|\n```\nc');
});

test('lines become a list, another kind of list, and lines again', () => {
  expect(done('a\nb', lines('a\nb', 0, 3, '-'))).toBe('|- a\n- b|');
  expect(
    done(
      '- a\n- b',
      lines('- a\n- b', 0, 7, (i) => `${i + 1}.`),
    ),
  ).toBe('|1. a\n2. b|');
  expect(done('- a\n- b', lines('- a\n- b', 0, 7, '-'))).toBe('|a\nb|');
  expect(done('a', lines('a', 1, 1, '##'))).toBe('## a||');
});

test('a link waits for its address, or for its words', () => {
  expect(done('see docs', link('see docs', 4, 8))).toBe('see [docs](https://||)');
  expect(done('', link('', 0, 0))).toBe('[||](https://)');
});

test('Enter goes on with a list and ends it', () => {
  expect(done('1. a', newline('1. a', 4))).toBe('1. a\n2. ||');
  expect(done('  - [x] a', newline('  - [x] a', 9))).toBe('  - [x] a\n  - [ ] ||');
  expect(done('- a\n- ', newline('- a\n- ', 6))).toBe('- a\n||');
  expect(newline('plain', 5)).toBeUndefined();
  expect(newline('-no list', 8)).toBeUndefined();
});

test('a section is put at the end', () => {
  expect(done('a', section('a', 'Cause'))).toBe('a\n\n## Cause\n\n||');
  expect(done('', section('', 'Cause'))).toBe('## Cause\n\n||');
});

test('parts are found in any language, and not in code', () => {
  const text = 'x\n\n## 原因\n\n```\n# Situation\n```\n\n### What I checked ##\n';
  expect(headingsIn(text).map((h) => h.title)).toEqual(['原因', 'What I checked']);
  expect(parts.filter((part) => placeOfPart(part, text) !== undefined).map((part) => part.key)).toEqual([
    'checked',
    'cause',
  ]);
  expect(text.slice(parts.map((part) => placeOfPart(part, text))[2])).toMatch(/^## 原因/);
});

test('the passage of a finding is found nearest to where it was', () => {
  const text = 'lag here, lag there';
  expect(placeOfQuote({ quote: 'lag', offset: 9 }, text)).toEqual({ from: 10, to: 13 });
  expect(placeOfQuote({ quote: 'lag', offset: 0 }, `new ${text}`)).toEqual({ from: 4, to: 7 });
  expect(placeOfQuote({ quote: 'gone', offset: 0 }, text)).toBeUndefined();
  expect(placeOfQuote({ quote: '', offset: 0 }, text)).toBeUndefined();
});
