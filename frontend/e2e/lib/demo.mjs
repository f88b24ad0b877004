// The demo organisation that the tests play in. It is made once for a day and a state of the
// code, and copied for each server, so that what one test does no other sees.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { sources } from './build.mjs';
import { binary, cache } from './paths.mjs';

/** What decides whether an older demo can still be served and is still the same story. */
const rooms = ['migrations', 'models', 'review/demo'];

function key() {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const file of sources(rooms)) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** The path of a demo database nobody serves: ASSAY_E2E_DB, or one of our own. */
export function demo() {
  if (process.env.ASSAY_E2E_DB) return process.env.ASSAY_E2E_DB;
  const file = path.join(cache, `demo-${key()}.db`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(cache, { recursive: true });
  for (const old of fs.readdirSync(cache).filter((name) => /\.db/.test(name)))
    fs.rmSync(path.join(cache, old));
  const half = path.join(cache, 'half.db');
  console.log('making a demo organisation');
  execFileSync(binary, ['demo'], {
    env: { ...process.env, ASSAY_DATABASE: `sqlite:${half}` },
    stdio: 'ignore',
  });
  fs.renameSync(half, file);
  return file;
}

/** A copy of a database, with what its log still holds. */
export function copy(from, to) {
  for (const suffix of ['', '-wal']) {
    if (fs.existsSync(from + suffix)) fs.copyFileSync(from + suffix, to + suffix);
  }
}
