import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import DiffDocument from './DiffDocument';
import DiffSides from './DiffSides';
import { Rendered } from './Rendered';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '<svg onload=alert(1)>',
  '![x](https://evil.example/p.png)',
  '<a href="x" style="position:fixed">y</a>',
  '<iframe src="https://evil.example">',
  '<ins>forged</ins>',
  '<form action="/x"><input name=y></form>',
  'text <script>alert(1)</script>',
  '- [x] task',
];

test.each(hostile)('%s is inert', (source) => {
  const { container } = render(<Rendered source={source} />);
  const active = 'img,svg,script,iframe,form,input,ins,del,[style],[onerror],[onload]';
  expect(container.querySelector(active)).toBeNull();
  for (const link of container.querySelectorAll('a'))
    expect(link.getAttribute('href') ?? '').not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
});

test.each([
  '這是**重要！**請注意',
  '**「複本延遲」**是原因',
  '이것은 **중요(필수)**입니다',
  '設定`x`**（預設值）**後重啟',
])('bold stands beside CJK signs: %s', (source) => {
  const { container } = render(<Rendered source={source} />);
  expect(container.querySelector('strong')).not.toBeNull();
});

test('tables and code are there; headings begin below the page’s own and can be linked to', () => {
  const source = '# What I checked\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sql\nselect 1\n```';
  const { container } = render(<Rendered source={source} />);
  expect(container.querySelectorAll('td')).toHaveLength(2);
  expect(container.querySelector('code.language-sql')).not.toBeNull();
  expect(screen.getByRole('heading', { level: 3 })).toHaveAttribute('id', 's-what-i-checked');
});

test('links lead outward without telling from where', () => {
  render(<Rendered source="[docs](https://example.com)" />);
  const link = screen.getByRole('link');
  expect(link).toHaveAttribute('target', '_blank');
  expect(link.getAttribute('rel')).toMatch(/noopener noreferrer/);
});

test('what changed is marked in the document and said aloud', async () => {
  const { container } = render(<DiffDocument before="It was **slow**." after="It was **very slow**." />);
  expect(await screen.findByText('very')).toBeInTheDocument();
  expect(container.querySelector('ins')?.textContent).toBe('very');
  expect(screen.getByText('Changed')).toBeInTheDocument();
});

test('two versions stand side by side', () => {
  const { container } = render(
    <DiffSides before="lag grew" after="lag shrank" titles={['Version 2', 'Version 3']} />,
  );
  expect(container.querySelector('del')?.textContent).toBe('grew');
  expect(container.querySelector('ins')?.textContent).toBe('shrank');
});
