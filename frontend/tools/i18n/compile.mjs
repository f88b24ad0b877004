// messages/{feature}.{en,zh-TW,ko}.json become src/shared/i18n/gen/{feature}.ts: one typed function
// a message. A missing, unused or mismatched key ends the build with its name.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, locales } from './feature.mjs';
import { check } from './uses.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const messages = path.join(root, 'messages');
const out = path.join(root, 'src/shared/i18n/gen');
const errors = [];

function catalogue(feature, locale) {
  const file = path.join(messages, `${feature}.${locale}.json`);
  if (!fs.existsSync(file)) {
    errors.push(`messages/${feature}.${locale}.json is missing`);
    return {};
  }
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    errors.push(`messages/${feature}.${locale}.json: ${error.message}`);
    return {};
  }
}

/** A file whose text is the same keeps its time, so that a running dev server stays calm. */
function write(file, text) {
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text);
}

function sources() {
  const files = fs.readdirSync(path.join(root, 'src'), { recursive: true });
  const ours = files.filter(
    (f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f) && !f.includes(path.join('i18n', 'gen')),
  );
  return ours.map((f) => ({ path: `src/${f}`, text: fs.readFileSync(path.join(root, 'src', f), 'utf8') }));
}

const names = fs
  .readdirSync(messages)
  .filter((f) => f.endsWith('.json'))
  .map((f) => f.split('.')[0]);
const features = [...new Set(names)].sort().map((feature) => {
  const catalogues = Object.fromEntries(locales.map((locale) => [locale, catalogue(feature, locale)]));
  const made = compile(feature, catalogues);
  errors.push(...made.errors);
  return { feature, ...made };
});
errors.push(...check(features, sources()));

if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exit(1);
}
fs.mkdirSync(out, { recursive: true });
for (const { feature, code } of features) write(path.join(out, `${feature}.ts`), code);
for (const file of fs.readdirSync(out)) {
  if (!features.some(({ feature }) => file === `${feature}.ts`)) fs.rmSync(path.join(out, file));
}
const count = features.reduce((sum, { keys }) => sum + keys.length, 0);
console.log(`${count} messages in ${locales.length} languages`);
