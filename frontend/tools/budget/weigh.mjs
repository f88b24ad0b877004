// What a browser must load, from Vite's manifest: the shell, and what each route needs beside it.

/** @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[], css?: string[], isEntry?: boolean, isDynamicEntry?: boolean }>} Manifest */

/** A chunk and everything it imports before it can run. */
export function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(manifest, next, seen);
  return seen;
}

export const filesOf = (manifest, keys) => {
  const files = [...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]);
  return [...new Set(files)];
};

/** src/routes/reviews.$id.tsx?tsr-split=component is reviews.$id; whatever else is loaded late has its path. */
const nameOf = (key) =>
  key
    .replace(/^src\//, '')
    .replace(/\?.*$/, '')
    .replace(/\.tsx?$/, '');

/**
 * @param {Manifest} manifest
 * @param {(file: string) => number} size bytes as sent
 * @returns {{ name: string, js: number, css: number }[]} the shell first
 */
export function weigh(manifest, size) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const shell = filesOf(manifest, closure(manifest, entry));
  const sum = (files, kind) => files.filter((f) => f.endsWith(kind)).reduce((total, f) => total + size(f), 0);
  const row = (name, files) => ({ name, js: sum(files, '.js'), css: sum(files, '.css') });
  const late = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
  const rows = late.map((key) => {
    const own = filesOf(manifest, closure(manifest, key)).filter((f) => !shell.includes(f));
    return row(nameOf(key), own);
  });
  return [row('shell', shell), ...merge(rows)];
}

/** The parts of one route that were split from each other are one route. */
function merge(rows) {
  const byName = new Map();
  for (const { name, js, css } of rows) {
    const was = byName.get(name) ?? { name, js: 0, css: 0 };
    byName.set(name, { name, js: was.js + js, css: was.css + css });
  }
  return [...byName.values()].sort((a, b) => b.js + b.css - a.js - a.css);
}

export const kB = 1024;

/** Where people read and write Markdown with differences, more is worth its weight. */
const heavy = /review|draft|write|edit/;

export function limitOf(name) {
  if (name === 'shell') return { js: 215 * kB, css: 26 * kB };
  const most = (name.startsWith('routes/') && !heavy.test(name) ? 20 : 80) * kB;
  return { both: most };
}

export function isOver({ name, js, css }) {
  const limit = limitOf(name);
  return limit.both === undefined ? js > limit.js || css > limit.css : js + css > limit.both;
}
