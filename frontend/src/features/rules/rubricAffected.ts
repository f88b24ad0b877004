import type { RubricPreview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/rubrics';

/** Whom a new version concerns; what concerns nobody is left out. */
export function affectedBy(p: RubricPreview): string[] {
  const parts: [number, (p: { count: number }) => string][] = [
    [p.services > 1 ? p.services : 0, m.affectedServices],
    [p.inReview, m.affectedInReview],
    [p.withAuthor, m.affectedWithAuthor],
    [p.drafts, m.affectedDrafts],
  ];
  return parts.filter(([count]) => count > 0).map(([count, text]) => text({ count }));
}
