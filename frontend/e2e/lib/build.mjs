// The binary, built anew when a file of the backend is newer.
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { binary, root } from './paths.mjs';

const rooms = ['api', 'cmd', 'migrations', 'models', 'review'];

/** Every file of the backend that ends up in the binary. */
export function* sources(of = rooms) {
  for (const room of of) {
    for (const name of fs.readdirSync(path.join(root, room), { recursive: true }).sort()) {
      const file = path.join(root, room, name);
      if (!/_test\.go$|\/testdata\//.test(file) && fs.statSync(file).isFile()) yield file;
    }
  }
}

export function build() {
  if (process.env.ASSAY_BIN) return;
  const built = fs.existsSync(binary) ? fs.statSync(binary).mtimeMs : 0;
  if ([...sources()].some((file) => fs.statSync(file).mtimeMs > built)) compile();
}

function compile() {
  console.log('building bin/assay');
  const env = { ...process.env, CGO_ENABLED: '0' };
  execSync('go build -o bin/assay ./cmd/assay', { cwd: root, env, stdio: 'inherit' });
}
