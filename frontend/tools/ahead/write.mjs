// Writes dist/.vite/ahead.json for the server.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesAhead } from './ahead.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const notes = path.join(root, 'dist/.vite');
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

const manifest = JSON.parse(read('dist/.vite/manifest.json'));
fs.writeFileSync(path.join(notes, 'ahead.json'), `${JSON.stringify(filesAhead(manifest, read), null, 1)}\n`);
