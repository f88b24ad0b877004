import { render } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import attacks from '../../test/attacks.json';
import DiffDocument from './DiffDocument';
import DiffSides from './DiffSides';
import { loadMarkdown, Markdown } from './Markdown';

const made = new Set(
  'a blockquote br code div em h2 h3 h4 h5 h6 hr li ol p pre s section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ours = new Set([...made, 'ins', 'del', 'mark', 'caption', 'colgroup', 'col']);
const carries = new Set(
  'align aria-describedby aria-label class data-about data-at data-change data-footnote-backref data-footnote-ref data-footnotes data-kind data-mark data-sign lang style href id rel role scope colspan start tabindex target title'.split(
    ' ',
  ),
);

/** What Markdown never makes, and where a link must not lead. */
function strange(container: Element, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const element of container.querySelectorAll('*')) {
    if (!known.has(element.localName)) found.push(element.localName);
    for (const { name } of element.attributes)
      if (!carries.has(name)) found.push(`${element.localName} ${name}`);
    const href = element.getAttribute('href') ?? '';
    const url = URL.parse(href, 'https://assay.example/');
    if (url && !['http:', 'https:', 'mailto:'].includes(url.protocol)) found.push(`href ${href}`);
  }
  return found;
}

beforeAll(async () => {
  await loadMarkdown();
});

test('there are enough of them', () => {
  expect(attacks.length).toBeGreaterThan(140);
});

test.each(attacks)('%j is inert where it is read', (source) => {
  const { container } = render(<Markdown source={source} />);
  expect(strange(container, made)).toEqual([]);
});

test.each(attacks)('%j is inert where it was changed', (source) => {
  const half = source.slice(0, source.length / 2);
  const about = { id: 'finding-1', sign: '1', label: 'Finding 1' };
  const passages = [{ from: 1, to: half.length, name: 'finding', about }];
  const { container } = render(
    <>
      <DiffDocument before={half} after={source} passages={passages} />
      <DiffSides before={source} after={half} titles={['1', '2']} passages={passages} />
    </>,
  );
  expect(strange(container, ours)).toEqual([]);
});
