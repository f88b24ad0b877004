import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Heading } from './headings';
import { Rendered } from './Rendered';

const html = (source: string, props = {}): HTMLElement =>
  render(<Rendered source={source} {...props} />).container;

test.each([
  ['這是**重要！**請注意', '重要！'],
  ['**「複本延遲」**是原因', '「複本延遲」'],
  ['이것은 **중요(필수)**입니다', '중요(필수)'],
  ['設定`max_delay`**（預設值）**後重啟', '（預設值）'],
])('bold between Chinese and Korean letters: %s', (source, bold) => {
  expect(html(source).querySelector('strong')).toHaveTextContent(bold);
});

test('tables, code, ticks and what is struck out', () => {
  const page = html(
    '| a | b |\n|---|--:|\n| 1 | 2 |\n\n```sql\nselect 1\n```\n\n- [x] done\n- [ ] open\n\n~~no~~',
  );
  expect(page.querySelectorAll('td')).toHaveLength(2);
  expect(page.querySelector('code.language-sql')).toHaveTextContent('select 1');
  expect(screen.getByRole('img', { name: 'Ticked' })).toBeInTheDocument();
  expect(page.querySelector('s')).toHaveTextContent('no');
  expect(page.querySelector('del, input')).toBeNull();
});

test('HTML that was pasted is there to read', () => {
  const page = html('<Error>\n  <Code>SlowDown</Code>\n</Error>\n\nIn a <b>sentence</b>,<br>and a break.');
  expect(page.querySelector('pre')?.textContent).toContain('<Code>SlowDown</Code>');
  expect(page.querySelector('p')?.textContent).toContain('<b>sentence</b>');
  expect(page.querySelector('p br')).not.toBeNull();
});

test('pictures become links', () => {
  const link = html('![The graph](https://example.org/g.png)').querySelector('a');
  expect(link).toHaveTextContent('The graph');
  expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
});

test('a picture in a link is its words, one by reference leads there too', () => {
  const page = html(
    '[![Graph](https://example.org/g.png)](https://example.org)\n\n![Map][m]\n\n[m]: https://example.org/m.png',
  );
  expect([...page.querySelectorAll('a')].map((a) => `${a.textContent} ${a.getAttribute('href')}`)).toEqual([
    'Graph https://example.org',
    'Map https://example.org/m.png',
  ]);
});

test('headings take their levels from the page, leave none out, and are told', () => {
  const told = vi.fn<(headings: Heading[]) => void>();
  const page = html('# One\n\n#### Two\n\n## 三\n\n# `Four`', { top: 3, onOutline: told });
  expect([...page.querySelectorAll('h3, h4, h5')].map((h) => `${h.localName} ${h.textContent}`)).toEqual([
    'h3 One',
    'h4 Two',
    'h4 三',
    'h3 Four',
  ]);
  expect(told.mock.lastCall?.[0].map((h) => [h.text, h.level])).toEqual([
    ['One', 1],
    ['Two', 2],
    ['三', 2],
    ['Four', 1],
  ]);
});

test('footnotes lead there and back', () => {
  const page = html('Lag[^1] grew.\n\n[^1]: Seconds.');
  const there = page.querySelector('sup a')?.getAttribute('href') ?? '';
  expect(page.querySelector(`li${there}`)).toHaveTextContent('Seconds.');
});

test.each([
  ['in a sentence', 'The account 123456789012 was throttled.', '123456789012'],
  ['after an escape', 'a \\* b \\* 123456789012 c', '123456789012'],
  ['in a code block', 'x\n\n```\nid 123456789012\n```', '123456789012'],
  ['in inline code', 'the `123456789012` one', '123456789012'],
])('a passage is marked %s', (_, source, quote) => {
  const from = source.indexOf(quote);
  const passages = [{ from, to: from + quote.length, name: 'account', id: 'hit-1' }];
  const mark = html(source, { passages }).querySelector('mark');
  expect(mark).toHaveTextContent(quote);
  expect(mark).toHaveAttribute('data-mark', 'account');
});

test('a passage across markup is marked in each part', () => {
  const source = 'one **two three** four';
  const page = html(source, { passages: [{ from: 4, to: source.length, name: 'x' }] });
  expect([...page.querySelectorAll('mark')].map((n) => n.textContent).join('')).toBe('two three four');
});
