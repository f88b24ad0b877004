import { expect, test } from 'vitest';
import { filesAhead } from './ahead.mjs';

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_react'], css: ['index.css'] },
  _react: { file: 'react.js' },
  _table: { file: 'table.js', imports: ['_react'], css: ['table.css'] },
  'src/routes/cases.index.tsx?tsr-split=component': {
    file: 'cases.js',
    imports: ['_table', 'index.html'],
    dynamicImports: ['src/Dialog.tsx'],
  },
  'src/routes/cases.$id.index.tsx?tsr-split=component': { file: 'case.js', imports: ['_react'] },
  'src/routes/cases.$id.index.tsx?tsr-split=loader': { file: 'load.js', dynamicImports: ['_queries'] },
  _queries: { file: 'queries.js' },
  'src/Dialog.tsx': { file: 'dialog.js' },
  'src/shared/markdown/Rendered.tsx': { file: 'rendered.js', imports: ['_react'] },
};

const sources = {
  'src/routes/cases.$id.index.tsx': "import { markdown } from '#shared/markdown/load';",
};

test('a page is sent for with what shows it: not the shell again, nor what is opened later', () => {
  expect(filesAhead(manifest, (file) => sources[file] ?? '')).toEqual({
    '/cases': ['cases.js', 'table.css', 'table.js'],
    '/cases/$id': ['case.js', 'load.js', 'queries.js', 'rendered.js'],
  });
});
