import type { Fields } from './fields';

/** What is not on the server yet, as this browser keeps it. */
export type Copy = {
  fields: Fields;
  /** What was on the server when this was written from it, and its revision. */
  base: Fields;
  revision: number;
  /** When it was last written, in milliseconds. */
  at: number;
};

export type Keeper = {
  read: () => Copy | undefined;
  /** Whether it is kept; a browser can refuse. */
  write: (copy: Copy) => boolean;
  forget: () => void;
};

const isCopy = (value: unknown): value is Copy =>
  typeof value === 'object' && value !== null && 'fields' in value && 'base' in value && 'revision' in value;

/**
 * The place for one person's copy of one draft. Local storage is written before the key press is over, so that
 * nothing is lost even when the window is gone the next moment.
 */
export function keeperOf(person: number, showCase: number): Keeper {
  const key = `assay-draft-${person}-${showCase}`;
  return {
    read: () => {
      try {
        const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return isCopy(found) ? found : undefined;
      } catch {
        return undefined;
      }
    },
    write: (copy) => {
      try {
        localStorage.setItem(key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Then there was nothing to forget.
      }
    },
  };
}
