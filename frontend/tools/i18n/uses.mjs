// Which messages the source asks for: m.key where m is imported from a feature's generated file.

const imports = /import\s*\{\s*m(?:\s+as\s+(\w+))?\s*\}\s*from\s*'[^']*i18n\/gen\/([\w-]+)'/g;

/** @param {string} source @returns {{ feature: string, key: string }[]} */
export function usesIn(source) {
  const found = [];
  for (const [, alias, feature] of source.matchAll(imports)) {
    const name = alias ?? 'm';
    const access = new RegExp(`(?<![\\w.$])${name}\\s*\\.\\s*(\\w+)`, 'g');
    for (const [, key] of source.matchAll(access)) found.push({ feature, key });
  }
  return found;
}

/** What is used and not there, and what is there and not used. */
export function check(features, sources) {
  const known = new Map(features.map(({ feature, keys }) => [feature, new Set(keys)]));
  const used = new Map(features.map(({ feature }) => [feature, new Set()]));
  const errors = [];
  for (const { path, text } of sources) {
    for (const { feature, key } of usesIn(text)) {
      used.get(feature)?.add(key);
      if (!known.get(feature)?.has(key))
        errors.push(`${path}: m.${key} is not in messages/${feature}.en.json`);
    }
  }
  for (const { feature, keys } of features) {
    for (const key of keys) {
      if (!used.get(feature).has(key))
        errors.push(`messages/${feature}.en.json: ${key} is not used anywhere`);
    }
  }
  return errors;
}
