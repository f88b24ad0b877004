import { expect, test } from 'vitest';
import { asksOf, type Chosen, toggled } from './model';
import { startOf } from './StartFields';

test('the first SME chosen is asked to chair; choosing again takes back', () => {
  let chosen: Chosen = [];
  chosen = toggled(chosen, 7, 'developer');
  chosen = toggled(chosen, 3, 'sme');
  chosen = toggled(chosen, 5, 'sme');
  expect(asksOf(chosen).map(({ personId, chair }) => [personId, chair])).toEqual([
    [7, false],
    [3, true],
    [5, false],
  ]);
  chosen = toggled(chosen, 3, 'sme');
  expect(asksOf(chosen).find(({ chair }) => chair)?.personId).toBe(5);
});

test('a start is sent as typed, with its zone; half of one is not sent', () => {
  expect(startOf({ date: '2026-11-26', time: '17:00' }, 'Asia/Seoul')).toEqual({
    wall: '2026-11-26T17:00',
    zone: 'Asia/Seoul',
  });
  expect(startOf({ date: '2026-11-26', time: '5' }, 'Asia/Seoul')).toBeUndefined();
});
