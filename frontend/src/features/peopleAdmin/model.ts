import type { PersonHolds, PersonPage, PersonRef } from '#shared/api/schema';

export type Identity = {
  name: string;
  nativeName: string;
  title: string;
  siteId: string;
  manager: PersonRef | null;
  startedOn: string;
  leavesOn: string;
};

export const blankIdentity: Identity = {
  name: '',
  nativeName: '',
  title: '',
  siteId: '',
  manager: null,
  startedOn: '',
  leavesOn: '',
};

export const identityOf = (person: PersonPage): Identity => ({
  name: person.name,
  nativeName: person.nativeName,
  title: person.title,
  siteId: String(person.site.id),
  manager: person.manager ?? null,
  startedOn: person.startedOn ?? '',
  leavesOn: person.private?.leavesOn ?? '',
});

/** What is typed, as the server takes it. */
export const bodyOf = ({ siteId, manager, startedOn, leavesOn, ...rest }: Identity) => ({
  ...rest,
  managerId: manager?.id ?? null,
  siteId: Number(siteId),
  startedOn: startedOn || null,
  leavesOn: leavesOn || null,
});

export const roles = ['administrator', 'coordinator'] as const;

/** What a person holds open, in numbers; nothing where there is none of it. */
export const held = (holds: PersonHolds): [kind: keyof PersonHolds, count: number][] =>
  (Object.entries(holds) as [keyof PersonHolds, number[]][])
    .map(([kind, ids]): [keyof PersonHolds, number] => [kind, ids.length])
    .filter(([, count]) => count > 0);

/** Removing asks for the name once more, as it is written; spaces around it do not matter. */
export const isName = (typed: string, name: string): boolean => typed.trim() === name.trim();
