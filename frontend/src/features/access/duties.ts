import { m } from '#shared/i18n/gen/access';

const duties: Record<string, (p: { count: number }) => string> = {
  new_hire: () => m.dutyNewHire(),
  mentor: m.dutyMentor,
  author: () => m.dutyAuthor(),
  reviewer: m.dutyReviewer,
  candidate: () => m.dutyCandidate(),
  panellist: m.dutyPanellist,
  sme: m.dutySme,
  developer: m.dutyDeveloper,
  manager: m.dutyManager,
  coordinator: () => m.dutyCoordinator(),
  administrator: () => m.dutyAdministrator(),
};

/** "Reviewer with 5 show cases waiting"; a duty of a newer server by its own name. */
export const dutyText = (duty: string, count: number): string =>
  duties[duty]?.({ count }) ?? duty.replaceAll('_', ' ');
