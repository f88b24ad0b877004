import type { QueryClient } from '@tanstack/react-query';
import type { AssignmentPage } from '#shared/api/schema';
import { loadMarkdown } from '#shared/markdown/Markdown';
import { changedDocument } from './documents';
import { caseOptions, changesOptions, reviewOptions, versionOptions } from './queries';

/** All that an assignment is about, at once; what may not be seen any more is the page's to tell. */
export async function loadCase(client: QueryClient, asked: AssignmentPage): Promise<void> {
  const { id, showCaseId, versionNumber, acceptedAt } = asked;
  const again = versionNumber > 1;
  await Promise.all([
    client.prefetchQuery(caseOptions(showCaseId)),
    again
      ? client.prefetchQuery(changesOptions(showCaseId, versionNumber))
      : client.prefetchQuery(versionOptions(showCaseId, versionNumber)),
    acceptedAt ? client.prefetchQuery(reviewOptions(id)) : undefined,
    loadMarkdown(),
    again ? changedDocument.load() : undefined,
  ]);
}
