import { late } from '#shared/markdown/late';
import { TextSkeleton } from '#shared/ui/Skeletons';

const skeleton = <TextSkeleton lines={12} />;

export const changedDocument = late(() => import('#shared/markdown/DiffDocument'), skeleton);
export const sides = late(() => import('#shared/markdown/DiffSides'), skeleton);
