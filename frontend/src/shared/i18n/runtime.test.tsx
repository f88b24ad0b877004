import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { num, plural, rich, t } from './runtime';

test('the first text is the one of English', () => {
  expect(t('Case', '案例', '사례')).toBe('Case');
  expect(plural(1)).toBe('one');
  expect(num(12345)).toBe('12,345');
});

test('what people wrote stays text between the tags', () => {
  const bold = (children: React.ReactNode) => <b>{children}</b>;
  const { container } = render(<p>{rich('By ', bold('<i>Mei</i>'), '.')}</p>);
  expect(container.innerHTML).toBe('<p>By <b>&lt;i&gt;Mei&lt;/i&gt;</b>.</p>');
});
