/** Files as an administrator brings in. @param {string[]} lines */
export const csv = (...lines) => `${lines.join('\n')}\n`;

/**
 * Brings files in as an administrator would, and finds the people who came with them.
 * @template {string} Part
 * @param {import('./stage.mjs').Stage} stage
 * @param {Record<string, string>} files by name
 * @param {Record<Part, string>} people the name of each part
 * @returns {Promise<Record<Part, number>>} the number of each
 */
export async function bringIn(stage, files, people) {
  const api = await stage.api('administrator');
  await api.post('imports', {
    files: Object.entries(files).map(([name, content]) => ({ name, content })),
  });
  const found = Object.entries(people).map(async ([part, name]) => {
    const { items } = await api.get(`people?q=${encodeURIComponent(name)}`);
    return [part, items.find((person) => person.name === name).id];
  });
  return Object.fromEntries(await Promise.all(found));
}
