// Prints what the shell and each route weigh, gzipped, and ends with an error when one is too heavy.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { isOver, kB, limitOf, weigh } from './weigh.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const manifest = JSON.parse(fs.readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const size = (file) => zlib.gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length;

const number = (bytes) => (bytes / kB).toFixed(1).padStart(7);

function most(name) {
  const { js, css, both } = limitOf(name);
  return both === undefined ? `${js / kB} + ${css / kB}` : `${both / kB}`;
}

const rows = weigh(manifest, size);
console.log(`${'kB gzipped'.padEnd(44)}     js     css   at most`);
for (const row of rows) {
  const mark = isOver(row) ? '  TOO HEAVY' : '';
  console.log(`${row.name.padEnd(44)}${number(row.js)} ${number(row.css)}   ${most(row.name)}${mark}`);
}
if (rows.some(isOver)) process.exit(1);
