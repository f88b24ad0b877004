import { useEffect, useState } from 'react';

type Kept = { text: string; base: string };

const nameOf = (key: string): string => `assay-draft:${key}`;

function read(key: string): Kept | undefined {
  try {
    const kept = localStorage.getItem(nameOf(key));
    return kept ? (JSON.parse(kept) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, kept: Kept | undefined): boolean {
  try {
    if (kept) localStorage.setItem(nameOf(key), JSON.stringify(kept));
    else localStorage.removeItem(nameOf(key));
    return true;
  } catch {
    return false;
  }
}

export type Draft = {
  text: string;
  set: (text: string) => void;
  /** After it was sent, or given up. */
  clear: () => void;
  /** Something was written that the server does not have. */
  dirty: boolean;
  /** It is kept in this browser and outlives a reload. */
  kept: boolean;
  /** The server's text became another since the writing began. */
  overtaken: boolean;
  /** Goes on from the server's text as it is now, keeping what was written. */
  rebase: () => void;
};

/** What somebody writes, kept in the browser with each keystroke until the server has it. */
export function useDraft(key: string, server: string): Draft {
  const [draft, setDraft] = useState<Kept | undefined>(() => read(key));
  const [kept, setKept] = useState(true);
  useEffect(() => setDraft(read(key)), [key]);
  const put = (next: Kept | undefined): void => {
    setDraft(next);
    setKept(write(key, next));
  };
  const dirty = draft !== undefined && draft.text !== server;
  return {
    text: draft?.text ?? server,
    set: (text) => put(text === server ? undefined : { text, base: draft?.base ?? server }),
    clear: () => put(undefined),
    dirty,
    kept,
    overtaken: dirty && draft.base !== server,
    rebase: () => draft && put({ text: draft.text, base: server }),
  };
}
