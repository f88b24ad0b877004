import { expect, test } from 'vitest';
import { initialsOf, namesOf } from './names';

const lin = { name: 'Chia-Wei Lin', nativeName: '林家瑋' };
const kim = { name: 'Kim Minjun', nativeName: '김민준' };
const sato = { name: 'Aiko Sato', nativeName: 'さとう愛子' };
const ana = { name: 'Ana Kovač', nativeName: '' };

test('the name in the script of the reader comes first', () => {
  expect(namesOf(lin, 'en')).toEqual({ first: 'Chia-Wei Lin', other: '林家瑋' });
  expect(namesOf(lin, 'zh-TW')).toEqual({ first: '林家瑋', other: 'Chia-Wei Lin' });
  expect(namesOf(lin, 'ko').first).toBe('Chia-Wei Lin');
  expect(namesOf(kim, 'ko').first).toBe('김민준');
  expect(namesOf(sato, 'zh-TW').first).toBe('Aiko Sato');
  expect(namesOf(ana, 'ko')).toEqual({ first: 'Ana Kovač', other: '' });
});

test('initials are those of the name shown', () => {
  expect(initialsOf(lin, 'en')).toBe('CL');
  expect(initialsOf(lin, 'zh-TW')).toBe('家瑋');
  expect(initialsOf(kim, 'ko')).toBe('민준');
  expect(initialsOf({ name: 'Øyvind', nativeName: '' }, 'en')).toBe('Ø');
});
