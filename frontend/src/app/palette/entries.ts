import type { ReactNode } from 'react';

/** One thing to go to. */
export type Entry = {
  /** Its own in the whole list; several may lead to one page. */
  id: string;
  to: string;
  group: string;
  label: ReactNode;
  description?: string;
  icon: ReactNode;
};

/** Entries by the name of their group, in their order. */
export function grouped(entries: readonly Entry[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = groups.get(entry.group);
    if (known) known.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return [...groups];
}

/** Whether a text has what was typed, in any case. */
export const contains = (whole: string, part: string): boolean =>
  whole.toLocaleLowerCase().includes(part.toLocaleLowerCase());
