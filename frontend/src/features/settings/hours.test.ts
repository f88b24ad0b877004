import { expect, test } from 'vitest';
import { endsNextDay, minutesOf, toStretches, toWindows } from './hours';

test('hours are typed as times of day, Monday first, and sent as minutes', () => {
  const windows = [
    { weekday: 0, from: 600, to: 840 },
    { weekday: 1, from: 540, to: 1080 },
  ];
  const typed = toStretches(windows);
  expect(typed).toEqual([
    { weekday: 1, from: '09:00', to: '18:00' },
    { weekday: 0, from: '10:00', to: '14:00' },
  ]);
  expect(toWindows(typed)).toEqual([windows[1], windows[0]]);
});

test('a shift over midnight ends on the next day', () => {
  expect(endsNextDay({ weekday: 5, from: '22:00', to: '06:00' })).toBe(true);
  expect(endsNextDay({ weekday: 5, from: '09:00', to: '18:00' })).toBe(false);
  expect(toStretches([{ weekday: 5, from: 1320, to: 1440 }])[0]?.to).toBe('00:00');
});

test('what is no time of day is not a number', () => {
  expect(minutesOf('')).toBeNaN();
});
