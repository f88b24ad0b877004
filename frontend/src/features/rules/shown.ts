/** The version that the address names, or else the newest, and the one before it. */
export function shownOf<V extends { number: number }>(versions: readonly V[], number: number | undefined) {
  const shown = versions.find((v) => v.number === number) ?? versions[0];
  return { shown, before: versions.find((v) => v.number === (shown?.number ?? 0) - 1) };
}
