import { expect, test } from 'vitest';
import type { Me, MyParts } from '#shared/api/schema';
import { foldedNav, navFor, tabsFor } from './navigation';

const nobody: MyParts = {
  plan: false,
  mentors: false,
  reviews: false,
  manages: false,
  panels: false,
  candidate: false,
  develops: false,
  arranges: false,
  administers: false,
};

const person = (parts: Partial<MyParts>) => ({ parts: { ...nobody, ...parts } }) as Me;

const all = (): boolean => true;

const paths = (parts: Partial<MyParts>, exists = all) =>
  navFor(person(parts), exists).flatMap((group) => group.links.map((link) => link.to));

test('a new hire has the road and what everybody has', () => {
  expect(paths({ plan: true })).toEqual([
    '/inbox',
    '/path',
    '/cases',
    '/candidacies',
    '/library',
    '/services',
    '/people',
    '/coverage',
  ]);
});

test('who coordinates sees conflicts but not the rest of administration', () => {
  const admin = paths({ arranges: true }).filter((to) => to.startsWith('/admin'));
  expect(admin).toEqual(['/admin', '/admin/conflicts']);
});

test('pages that are not there yet are not in the menu, nor is an empty group', () => {
  expect(navFor(person({ reviews: true }), (to) => to === '/inbox')).toHaveLength(1);
});

test('administration is one line, until one is in it', () => {
  const nav = navFor(person({ administers: true, arranges: true }), all);
  expect(foldedNav(nav, '/inbox').at(-1)).toMatchObject({
    text: undefined,
    links: [{ to: '/admin' }],
  });
  expect(foldedNav(nav, '/admin/ledger').at(-1)?.links.length).toBeGreaterThan(8);
});

test('the bar of a phone has four pages, what concerns the person first', () => {
  const tabs = (parts: Partial<MyParts>) => tabsFor(navFor(person(parts), all)).map((link) => link.to);
  expect(tabs({ plan: true })).toEqual(['/inbox', '/path', '/cases', '/library']);
  expect(tabs({ reviews: true, mentors: true })).toEqual(['/inbox', '/reviews', '/cases', '/mentees']);
});

test('no two pages have the same letter', () => {
  const links = navFor(
    person({ plan: true, mentors: true, reviews: true, arranges: true, administers: true }),
    all,
  );
  const letters = links.flatMap((group) => group.links).flatMap((link) => link.letter ?? []);
  expect(new Set(letters).size).toBe(letters.length);
});
