import type { Draft, FindingAnswer } from '#shared/api/schema';

/** What an author writes; the server keeps it as the draft. */
export type Fields = {
  title: string;
  body: string;
  claimedLevel: number;
  customerCase: string;
  colleagues: number[];
  answers: FindingAnswer[];
};

export const fieldsOf = (draft: Draft): Fields => ({
  title: draft.title,
  body: draft.body,
  claimedLevel: draft.claimedLevel,
  customerCase: draft.customerCase,
  colleagues: draft.colleagues.map((person) => person.id),
  answers: draft.answers,
});

const inOrder = (answers: FindingAnswer[]): FindingAnswer[] =>
  answers.toSorted((a, b) => (a.findingId ?? 0) - (b.findingId ?? 0));

/** As the server stores it: it trims and sorts. What is only being typed, like a space at the end, is no difference. */
function stored(fields: Fields): Fields {
  return {
    title: fields.title.trim(),
    body: fields.body.replaceAll('\r\n', '\n'),
    claimedLevel: fields.claimedLevel,
    customerCase: fields.customerCase.trim(),
    colleagues: [...new Set(fields.colleagues)].sort((a, b) => a - b),
    answers: inOrder(fields.answers.filter((a) => a.text !== '')),
  };
}

export const isSame = (a: Fields, b: Fields): boolean =>
  JSON.stringify(stored(a)) === JSON.stringify(stored(b));

export const answerTo = (fields: Fields, finding: number): string =>
  fields.answers.find((a) => a.findingId === finding)?.text ?? '';

/** With another answer to one finding; an empty one is none. */
export function withAnswer(fields: Fields, findingId: number, text: string): FindingAnswer[] {
  const others = fields.answers.filter((a) => a.findingId !== findingId);
  return text === '' ? others : inOrder([...others, { findingId, text }]);
}
