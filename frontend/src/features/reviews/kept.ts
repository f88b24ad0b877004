import type { Draft } from './model';

/** What is not saved yet stays on this device, through a reload and a dead connection. */
export type Kept = { draft: Draft; revision: number };

const nameOf = (id: number): string => `assay-review-${id}`;

export function keep(id: number, kept: Kept): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(kept));
  } catch {
    // A browser without room or leave to store: the server still gets it.
  }
}

export function drop(id: number): void {
  try {
    localStorage.removeItem(nameOf(id));
  } catch {
    // There is nothing to remove then.
  }
}

export function kept(id: number): Kept | undefined {
  try {
    const text = localStorage.getItem(nameOf(id));
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}
