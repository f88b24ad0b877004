// What some readers of a page see and others do not. The routes load it with the page, so that nothing moves; what is
// imported here is in the shell.
import { late } from '#shared/markdown/late';
import { TextSkeleton } from '#shared/ui/Skeletons';

export const evidenceForm = late(
  () => import('./EvidenceForm').then((x) => ({ default: x.EvidenceForm })),
  <TextSkeleton lines={6} />,
);

export const judgement = late(
  () => import('./SignOff').then((x) => ({ default: x.SignOff })),
  <TextSkeleton lines={6} />,
);

export const signOffDesk = late(
  () => import('./SignOffDesk').then((x) => ({ default: x.SignOffDesk })),
  <TextSkeleton lines={8} />,
);
