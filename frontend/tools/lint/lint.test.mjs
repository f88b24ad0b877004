import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What the linter says of a file at this place. */
function said(path, source) {
  const args = ['lint', `--stdin-file-path=${path}`, '--max-diagnostics=50'];
  const { stdout, stderr } = spawnSync('node_modules/.bin/biome', args, {
    input: source,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test('a feature keeps to itself, and leaves time, requests, Markdown, colours and texts to those who know', () => {
  const all = said(
    'src/features/cases/Bad.tsx',
    `import ReactMarkdown from 'react-markdown';
     import { Other } from '#features/people/Other';
     import { Near } from '../people/Near';
     export async function Bad() {
       await fetch('/x');
       return <p title="Hello" style={{ color: '#fff' }}>Hello {new Date().toString()}<Other /><Near /><ReactMarkdown /></p>;
     }`,
  );
  expect(all).toContain('only shared/markdown renders Markdown');
  expect(all.match(/a feature imports shared and its own folder only/g)).toHaveLength(2);
  expect(all).toContain('only shared/api fetches');
  expect(all).toContain('only shared/time knows what time it is');
  expect(all).toContain('a colour comes from tokens.css');
  expect(all).toContain('a text for people comes from messages/');
  expect(all).toContain('lint/style/noJsxLiterals');
});

test('shared knows no feature', () => {
  const all = said('src/shared/ui/Bad.tsx', `export { Other as Bad } from '#features/people/Other';`);
  expect(all).toContain('shared knows neither features nor app');
});

test('a stylesheet takes its colours from the tokens', () => {
  expect(said('src/features/cases/bad.module.css', '.a { color: #fff; }')).toContain(
    'lint/style/noHexColors',
  );
  expect(said('src/features/cases/good.module.css', '.a { color: var(--ink); }')).not.toContain('lint/');
});
