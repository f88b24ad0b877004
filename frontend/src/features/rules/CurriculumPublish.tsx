import type { ComponentProps } from 'react';
import type { CurriculumPreview, TaskSpec } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { CurriculumChanges } from './CurriculumChanges';
import { affectedBy } from './curriculumAffected';
import { Publish } from './Publish';
import { curriculaDiffer, movedBetween, titlesOf } from './tasks';

type Props = Omit<ComponentProps<typeof Publish>, 'consequence' | 'affected' | 'children'> & {
  preview: CurriculumPreview;
  before: readonly TaskSpec[];
  after: readonly TaskSpec[];
};

/** The difference to the version in force, who is affected, and the reason. */
export function CurriculumPublish({ preview, before, after, ...rest }: Props) {
  const titles = titlesOf(before, after);
  const moved = movedBetween(before, after);
  return (
    <Publish {...rest} consequence={m.publishThen()} affected={affectedBy(preview, titles)}>
      {curriculaDiffer(preview.difference, moved) ? (
        <CurriculumChanges difference={preview.difference} moved={moved} titles={titles} />
      ) : null}
    </Publish>
  );
}
