import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/reviews';
import { PageSkeleton } from '#shared/ui/Skeletons';
import { Bench } from './Bench';
import type { Shown } from './CasePane';
import { Ended } from './Ended';
import { assignmentOptions, caseOptions, reviewOptions } from './queries';
import { useVersion } from './useVersion';

type Props = { id: number; shown: Shown };

/** One review from the offer to what became of it. */
export function ReviewPage({ id, shown }: Props) {
  const { data: asked } = useSuspenseQuery(assignmentOptions(id));
  const page = useQuery(caseOptions(asked.showCaseId));
  const review = useQuery({ ...reviewOptions(id), enabled: asked.acceptedAt !== null });
  const version = useVersion(asked);
  const waiting = asked.acceptedAt !== null && review.isPending;
  // Whoever gave a review back for a conflict does not see the case any more.
  if (page.error || version.error || review.error) return <Ended asked={asked} />;
  if (!page.data || !version.text || waiting) return <PageSkeleton sections={[40, 600]} />;
  return (
    <Bench
      key={id}
      asked={asked}
      page={page.data}
      review={review.data}
      text={version.text}
      shown={shown}
      crumb={m.title()}
    />
  );
}
