// Writes src/routeTree.gen.ts, as the build does, for the type check alone.
import { fileURLToPath } from 'node:url';
import { Generator, getConfig } from '@tanstack/router-generator';

const root = fileURLToPath(new URL('../', import.meta.url));
const config = getConfig({ target: 'react', disableLogging: true }, root);
await new Generator({ config, root }).run();
