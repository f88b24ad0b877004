import { expect, test } from 'vitest';
import { isOver, kB, weigh } from './weigh.mjs';

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_react'], css: ['index.css'] },
  _react: { file: 'react.js' },
  _markdown: { file: 'markdown.js', imports: ['_react'], css: ['markdown.css'] },
  'src/routes/cases.$id.tsx?tsr-split=component': {
    file: 'case.js',
    isDynamicEntry: true,
    imports: ['_react', '_markdown', 'index.html'],
  },
  'src/routes/cases.$id.tsx?tsr-split=loader': {
    file: 'load.js',
    isDynamicEntry: true,
    imports: ['_markdown'],
  },
  'src/app/Palette.tsx': { file: 'palette.js', isDynamicEntry: true, imports: ['_react'] },
  'font.woff2': { file: 'font.woff2' },
};
const sizes = {
  'index.js': 100,
  'index.css': 10,
  'react.js': 50,
  'markdown.js': 40,
  'markdown.css': 4,
  'case.js': 5,
};

test('a route weighs what it needs beside the shell, each file once, with what it shares with other routes', () => {
  expect(weigh(manifest, (file) => sizes[file] ?? 1)).toEqual([
    { name: 'shell', js: 150, css: 10 },
    { name: 'routes/cases.$id', js: 46, css: 4 },
    { name: 'app/Palette', js: 1, css: 0 },
  ]);
});

test.each([
  ['shell', 215, 26, false],
  ['shell', 216, 1, true],
  ['shell', 1, 27, true],
  ['routes/people', 18, 2, false],
  ['routes/people', 19, 2, true],
  ['routes/reviews.$id', 78, 2, false],
  ['routes/cases.$id.edit', 79, 2, true],
  ['app/Palette', 30, 0, false],
])('%s with %d kB of scripts and %d of styles', (name, js, css, over) => {
  expect(isOver({ name, js: js * kB, css: css * kB })).toBe(over);
});
