import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house;

beforeAll(() => {
  house = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-lint-'));
  fs.cpSync('tools/lint', path.join(house, 'tools/lint'), { recursive: true });
  fs.copyFileSync('biome.json', path.join(house, 'biome.json'));
});

afterAll(() => fs.rmSync(house, { recursive: true, force: true }));

/** What the linter says of a file at this place. */
function said(at, source) {
  const file = path.join(house, at);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, source);
  const biome = path.resolve('node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', at], { cwd: house, encoding: 'utf8' });
  return stdout + stderr;
}

test('a feature leaves time, requests, Markdown, colours and texts to those who know', () => {
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
  expect(said('src/features/cases/good.module.css', '.a { color: var(--ink); }')).not.toContain('lint/style');
});
