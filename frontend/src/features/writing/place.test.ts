import { expect, test } from 'vitest';
import type { GuardHit } from '#shared/api/schema';
import { pieces, placed } from './hits';
import { editBetween, moved, unitsOfBytes } from './place';

test('bytes of UTF-8 are places in the text', () => {
  const text = 'é 客戶 😀 end';
  const bytes = (s: string) => new TextEncoder().encode(text.slice(0, text.indexOf(s))).length;
  expect(unitsOfBytes(text, [0, bytes('客'), bytes('😀'), bytes('end'), 999])).toEqual([
    0,
    text.indexOf('客'),
    text.indexOf('😀'),
    text.indexOf('end'),
    text.length,
  ]);
});

test('a place moves with what is written before it, and is gone when it is written over', () => {
  const saved = 'see 10.0.0.1 there';
  const span = { from: 4, to: 12 };
  expect(moved(span, saved, 'look, see 10.0.0.1 there')).toEqual({ from: 10, to: 18 });
  expect(moved(span, saved, 'see 10.0.0.1 there, now')).toEqual(span);
  expect(moved(span, saved, 'see 10.9.0.1 there')).toBeUndefined();
});

test('one edit makes one text into another, in whole characters', () => {
  for (const [a, b] of [
    ['abc', 'abc'],
    ['aXc', 'aYYc'],
    ['', 'x'],
    ['aa', 'a'],
    ['x😀', 'x😁'],
    ['😀', '🤀'],
  ] as const) {
    const edit = editBetween(a, b);
    expect(a.slice(0, edit.from) + edit.text + a.slice(edit.to)).toBe(b);
    expect(edit.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  }
});

const hit = (text: string, quote: string, part: Partial<GuardHit> = {}): GuardHit => {
  const bytes = (s: string) => new TextEncoder().encode(s).length;
  const start = bytes(text.slice(0, text.indexOf(quote)));
  return {
    fingerprint: quote,
    kind: 'ip',
    field: '/body',
    line: 1,
    start,
    end: start + bytes(quote),
    masked: '1…1',
    dismissed: false,
    reason: '',
    ...part,
  };
};

test('hits are marked where they are now', () => {
  const saved = '客戶 10.1.1.1 and a@b.co';
  const hits = [
    hit(saved, 'a@b.co', { kind: 'email' }),
    hit(saved, '10.1.1.1'),
    hit(saved, '客', { field: '/title' }),
  ];
  const now = `Now: ${saved}`;
  const found = placed(hits, '/body', saved, now);
  expect(pieces(now, found).map((p) => [p.text, p.mark?.hit.kind])).toEqual([
    ['Now: 客戶 ', undefined],
    ['10.1.1.1', 'ip'],
    [' and ', undefined],
    ['a@b.co', 'email'],
  ]);
  expect(
    placed(hits, '/body', saved, saved.replace('10.1', '10.2')).map((p) => p.span === undefined),
  ).toEqual([true, false]);
});
