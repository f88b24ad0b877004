// Writes what the server sends to whoever takes it: each text of dist as .br and .gz beside it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const worthIt = 1000;

async function compress(file) {
  const plain = fs.readFileSync(file);
  if (plain.length < worthIt) return;
  const params = { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [br, gz] = await Promise.all([brotli(plain, { params }), gzip(plain, { level: 9 })]);
  fs.writeFileSync(`${file}.br`, br);
  fs.writeFileSync(`${file}.gz`, gz);
}

// The page itself gets a nonce each time, so it cannot be compressed before.
const texts = fs.readdirSync(dist, { recursive: true }).filter((name) => /\.(?:js|css|svg)$/.test(name));
await Promise.all(texts.map((name) => compress(path.join(dist, name))));
