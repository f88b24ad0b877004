import { VisuallyHidden } from '@mantine/core';
import type { ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Section } from '#shared/ui/Section';
import { Findings } from './Findings';
import { findingsOf, reviewedVersions } from './model';
import { ReviewTable } from './ReviewTable';
import { VersionPick } from './VersionPick';

type Props = { showCase: ShowCasePage; version: number | undefined; onVersion: (version: number) => void };

/** What the reviewers of a version said, beside each other; then each finding with its answer. */
export function Reviews({ showCase: c, version, onVersion }: Props) {
  const numbers = reviewedVersions(c);
  const number = version && numbers.includes(version) ? version : (numbers[0] ?? 0);
  const reviews = c.reviews.filter((review) => review.versionNumber === number);
  const findings = reviews.flatMap((review) =>
    findingsOf(c, review.id).map((finding) => ({ finding, reviewer: review.reviewer })),
  );
  return (
    <>
      {numbers.length > 1 ? <VersionPick numbers={numbers} number={number} onNumber={onVersion} /> : null}
      <VisuallyHidden component="h2">{m.reviewsOf({ number })}</VisuallyHidden>
      <ReviewTable reviews={reviews} rubrics={c.rubrics} version={number} />
      {findings.length > 0 ? (
        <Section title={m.findings({ count: findings.length })}>
          <Findings findings={findings} />
        </Section>
      ) : null}
    </>
  );
}
