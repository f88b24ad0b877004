import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const frontend = fileURLToPath(new URL('../../', import.meta.url));
export const root = path.dirname(path.resolve(frontend));
export const binary = process.env.ASSAY_BIN ?? path.join(root, 'bin', 'assay');
export const cache = path.join(frontend, 'e2e', '.cache');
