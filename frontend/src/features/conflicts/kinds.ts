import { m } from '#shared/i18n/gen/conflicts';

const kinds: Record<string, () => string> = {
  mentor: m.kindMentor,
  manager: m.kindManager,
  same_case: m.kindSameCase,
  declared: m.kindDeclared,
  declined_for_conflict: m.kindDeclined,
};

/** What was waived, in a word; the reasons in full are the server's. */
export const kindText = (kind: string): string => kinds[kind]?.() ?? kind;
