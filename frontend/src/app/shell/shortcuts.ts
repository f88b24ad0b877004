const listeners = new Set<() => void>();

/** Opens the sheet of shortcuts, from wherever. */
export function showShortcuts(): void {
  for (const open of listeners) open();
}

export function onShowShortcuts(open: () => void): () => void {
  listeners.add(open);
  return () => listeners.delete(open);
}
