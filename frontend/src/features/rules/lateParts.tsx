// What is looked at before publishing, loaded when somebody is ready to.
import { late } from '#shared/markdown/late';
import { TextSkeleton } from '#shared/ui/Skeletons';

export const { Late: Publish } = late(
  () => import('./Publish').then((x) => ({ default: x.Publish })),
  <TextSkeleton lines={8} />,
);

export const { Late: BarChanges } = late(
  () => import('./BarChanges').then((x) => ({ default: x.BarChanges })),
  <TextSkeleton lines={4} />,
);

export const { Late: RubricChanges } = late(
  () => import('./RubricChanges').then((x) => ({ default: x.RubricChanges })),
  <TextSkeleton lines={4} />,
);
