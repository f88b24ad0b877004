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
  const late = new Map();
  for (const key of Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry))
    late.set(nameOf(key), [...(late.get(nameOf(key)) ?? []), key]);
  const rows = [...late].map(([name, parts]) => {
    // The parts of one route that were split from each other are one route; what several need is loaded once.
    const needed = new Set(parts.flatMap((key) => [...closure(manifest, key)]));
    const own = filesOf(manifest, needed).filter((f) => !shell.includes(f));
    return row(name, own);
  });
  return [row('shell', shell), ...rows.sort((a, b) => b.js + b.css - a.js - a.css)];
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
