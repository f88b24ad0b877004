import type { Problem } from '#shared/api/problem';
import type { Draft } from '#shared/api/schema';
import type { Copy } from './copy';
import { type Fields, fieldsOf, isSame } from './fields';
import { merged } from './merge';

/**
 * saved: on the server; edited: soon to be; saving: on its way; offline: kept here until the server answers again;
 * refused: kept here, the server does not take it; conflict: kept here, somebody changed the draft elsewhere.
 */
export type Status = 'saved' | 'edited' | 'saving' | 'offline' | 'refused' | 'conflict';

export type DeskState = {
  fields: Fields;
  /** As the server has it. */
  draft: Draft;
  /** What the fields were made from: what the server is known to have. */
  base: Fields;
  status: Status;
  /** What the server said when it refused, or that it did not answer. */
  problem: Problem | undefined;
  /** In a conflict: the draft as it is on the server. */
  theirs: Draft | undefined;
  /** This browser keeps a copy of what is not saved. */
  kept: boolean;
  /** The text was found in this browser when the page was opened. */
  restored: boolean;
};

/** Where writing begins: with the server's draft, or with what this browser kept of it. */
export function opened(draft: Draft, copy: Copy | undefined): DeskState {
  const base = fieldsOf(draft);
  const state = { draft, base, problem: undefined, theirs: undefined, kept: true };
  if (!copy || isSame(copy.fields, base)) return { ...state, fields: base, status: 'saved', restored: false };
  const { fields } = copy;
  const fresh = copy.revision === draft.revision || isSame(copy.base, base);
  if (fresh) return { ...state, fields, status: 'edited', restored: true };
  return { ...state, base: copy.base, theirs: draft, fields, status: 'conflict', restored: true };
}

/** A draft that the server changed for us, put into what was typed meanwhile; sent is what it was changed from. */
export function adopted(fields: Fields, sent: Fields, draft: Draft): Fields {
  const after = fieldsOf(draft);
  return {
    ...fields,
    body: merged(sent.body, fields.body, after.body) ?? fields.body,
    title: fields.title === sent.title ? after.title : fields.title,
    answers: fields.answers === sent.answers ? after.answers : fields.answers,
  };
}

/**
 * Whether a draft that is not what was expected is nobody else's: still what this was written from, or a save of
 * ours whose answer never came.
 */
export const isOurs = (draft: Draft, known: readonly Fields[]): boolean =>
  known.some((fields) => isSame(fields, fieldsOf(draft)));
