import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import DiffDocument from './DiffDocument';
import DiffSides from './DiffSides';
import { Markdown } from './Markdown';
import type { Passage } from './passages';
import { selectedPlace } from './selection';
import './Rendered';

const passage = (body: string, quote: string, id = 'f1'): Passage => {
  const from = body.indexOf(quote);
  const about = { id, sign: '1', label: 'Finding 1' };
  return { from, to: from + quote.length, name: 'finding', about };
};

/** Selects words as they are shown, from the first letter of one to the last of another. */
function select(root: HTMLElement, first: string, last: string): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = node.textContent?.indexOf(first) ?? -1;
    const end = node.textContent?.indexOf(last) ?? -1;
    if (at >= 0 && range.collapsed) range.setStart(node, at);
    if (end >= 0) range.setEnd(node, end + last.length);
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

async function chosen(ui: React.ReactElement, body: string, first: string, last = first) {
  const { container, findByText } = render(ui);
  await findByText((_, element) =>
    Boolean(element?.matches('[data-at]') && element.textContent?.includes(first)),
  );
  select(container, first, last);
  const place = selectedPlace(container);
  return place && body.slice(place.from, place.to);
}

const markdown = [
  '# Cause',
  '',
  'A *long* query of `pg_stat` held **a snapshot** &amp; blocked \\*replay\\*.',
  '',
  '> quoted over',
  '> two lines',
  '',
  '- one',
  '  and its end',
  '- 兩個重點',
  '',
  '```sql',
  'select sql',
  'from t',
  '```',
  '',
  'See someone@example.com or https://example.com/a_b now.',
].join('\n');

test.each([
  ['Cause', 'Cause', 'Cause'],
  ['long', 'long', 'long'],
  ['query', 'snapshot', 'query of `pg_stat` held **a snapshot'],
  ['blocked', 'replay', 'blocked \\*replay'],
  ['over', 'lines', 'over\n> two lines'],
  ['its', 'end', 'its end'],
  ['重點', '重點', '重點'],
  ['sql', 'from', 'sql\nfrom'],
  ['now', 'now', 'now'],
])('what is selected from %s to %s is found in the source', async (first, last, found) => {
  expect(await chosen(<Markdown source={markdown} passages={[]} />, markdown, first, last)).toBe(found);
});

const before = 'The lag began on Monday morning after a change.\n\n1. slots\n2. writes';
const after =
  'The lag began on Monday at 09:40 after a change.\n\nFinance waited.\n\n1. slots\n2. writes\n3. history';

test.each([
  ['began', 'after', 'began on Monday at 09:40 after'],
  ['Finance', 'waited', 'Finance waited'],
  ['writes', 'history', 'writes\n3. history'],
  ['change', 'Finance', 'change.\n\nFinance'],
])('in a document with changes, %s to %s is found in the newer version', async (first, last, found) => {
  expect(await chosen(<DiffDocument before={before} after={after} passages={[]} />, after, first, last)).toBe(
    found,
  );
});

test('side by side, what is selected on the right is found in the newer version', async () => {
  const ui = <DiffSides before={before} after={after} titles={['1', '2']} passages={[]} />;
  expect(await chosen(ui, after, 'at 09:40', 'at 09:40')).toBe('at 09:40');
});

test('what was taken out is no part of a passage', async () => {
  expect(
    await chosen(<DiffDocument before={before} after={after} passages={[]} />, after, 'Monday', 'morning'),
  ).toMatch(/^Monday\s*$/);
});

test('a passage is marked through markup and changes, and its sign leads to what is said of it', async () => {
  const body = passage(after, 'Monday at 09:40 after');
  const { container, findByRole } = render(<DiffDocument before={before} after={after} passages={[body]} />);
  const sign = await findByRole('link', { name: 'Finding 1' });
  expect(sign).toHaveAttribute('href', '#f1');
  const marked = [...container.querySelectorAll('mark')].map((mark) => mark.textContent).join('');
  expect(marked).toBe('Monday at 09:40 after');
  expect(container.querySelector('mark ins')?.textContent).toBe('at 09:40');
});

test('side by side a passage is marked on the right alone', () => {
  const { container } = render(
    <DiffSides
      before={before}
      after={after}
      titles={['1', '2']}
      passages={[passage(after, 'slots\n2. wri')]}
    />,
  );
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'slots',
    '2. wri',
  ]);
  expect(container.querySelectorAll('[data-sign]')).toHaveLength(1);
});

test('marks of others are not obeyed and keep the places right', async () => {
  const body = 'a\uE000b and the end';
  expect(await chosen(<Markdown source={body} passages={[]} />, body, 'end')).toBe('end');
});
