// Before all tests: the binary with what was built last in it, and a demo organisation.
import fs from 'node:fs';
import path from 'node:path';
import { demo } from './demo.mjs';
import { binary, frontend } from './paths.mjs';

export default function setup() {
  for (const [file, how] of [
    [binary, 'make build'],
    [path.join(frontend, 'dist/index.html'), 'make build'],
    [process.env.ASSAY_CHROMIUM ?? '/usr/bin/chromium', 'make browser'],
  ]) {
    if (!fs.existsSync(file)) throw new Error(`${file} is missing: ${how}`);
  }
  demo();
}
