import { SegmentedControl } from '@mantine/core';
import { m } from '#shared/i18n/gen/cases';
import classes from './case.module.css';
import type { CaseView } from './search';

const texts: Record<CaseView, () => string> = {
  text: m.viewText,
  changes: m.viewChanges,
  reviews: m.viewReviews,
  reviewers: m.viewReviewers,
};

type Props = { views: readonly CaseView[]; view: CaseView; onView: (view: CaseView) => void };

export function CaseViews({ views, view, onView }: Props) {
  return (
    <SegmentedControl
      size="xs"
      className={classes.views}
      aria-label={m.views()}
      value={view}
      onChange={(next) => onView(next as CaseView)}
      data={views.map((value) => ({ value, label: texts[value]() }))}
    />
  );
}
