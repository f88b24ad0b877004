// What a route's first page needs beside the shell, so that the server can ask for it with the page itself.
import { closure, filesOf } from '../budget/weigh.mjs';

/** The renderer, which loaders of pages with Markdown wait for without naming it. */
const renderer = 'src/shared/markdown/Rendered.tsx';
const rendersMarkdown = (source) => source.includes("'#shared/markdown/load'");

const route = /^(src\/routes\/(.+)\.tsx)\?tsr-split=(?:component|loader)$/;

/** cases.$id.index is at /cases/$id. */
const addressOf = (name) => `/${name.replaceAll('.', '/').replace(/(?:^|\/)index$/, '')}`;

/** A part of a route, and what its loader loads, which the page does not show without. */
function keysOf(manifest, key) {
  const late = key.endsWith('loader') ? (manifest[key].dynamicImports ?? []) : [];
  return [key, ...late];
}

/**
 * @param {import('../budget/weigh.mjs').Manifest} manifest
 * @param {(file: string) => string} read the source of a route
 * @returns {Record<string, string[]>} the files of each address
 */
export function filesAhead(manifest, read) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const shell = new Set(filesOf(manifest, closure(manifest, entry)));
  const found = {};
  for (const key of Object.keys(manifest)) {
    const [, source, name] = route.exec(key) ?? [];
    if (!source) continue;
    const keys = keysOf(manifest, key);
    if (rendersMarkdown(read(source))) keys.push(renderer);
    const all = new Set(keys.flatMap((k) => [...closure(manifest, k)]));
    const files = filesOf(manifest, all).filter((file) => !shell.has(file));
    const address = addressOf(name);
    found[address] = [...new Set([...(found[address] ?? []), ...files])].sort();
  }
  return found;
}
