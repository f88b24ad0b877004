// bin/assay on a free port of the loopback, over a copy of a demo database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copy } from './demo.mjs';
import { binary } from './paths.mjs';

/**
 * @param {{ db: string, web?: string, ahead?: number }} options web: a folder to serve instead of what is inside the
 * binary; ahead: milliseconds by which its clock goes ahead
 * @returns {Promise<{ url: string, file: string, end: () => Promise<void>, stop: () => Promise<void> }>} end leaves
 * the database where it is
 */
export async function serve({ db, web, ahead = 0 }) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-e2e-'));
  const file = path.join(dir, 'assay.db');
  copy(db, file);
  const env = {
    ...process.env,
    ASSAY_DATABASE: `sqlite:${file}`,
    ASSAY_ADDR: '127.0.0.1:0',
    ASSAY_WEB: web ?? '',
    // Calendars are asked for on this machine, where there are none.
    ASSAY_INSIDE: '127.0.0.0/8',
    ASSAY_AHEAD: `${Math.round(ahead / 1000)}s`,
  };
  const log = fs.openSync(path.join(dir, 'log'), 'w');
  const child = spawn(binary, ['serve'], { env, stdio: ['ignore', 'pipe', log] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const end = async () => {
    process.off('exit', kill);
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const stop = async () => {
    await end();
    fs.closeSync(log);
    fs.rmSync(dir, { recursive: true, force: true });
  };
  try {
    return { url: await address(child, path.join(dir, 'log')), file, end, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server says when it listens. */
function address(child, log) {
  return new Promise((found, failed) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const at = /http:\/\/\S+/.exec(said);
      if (at) found(at[0]);
    });
    child.once('error', failed);
    child.once('exit', (code) =>
      failed(new Error(`the server ended with ${code}\n${said}${fs.readFileSync(log, 'utf8')}`)),
    );
  });
}
