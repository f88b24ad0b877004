import { useQuery } from '@tanstack/react-query';
import type { AssignmentPage, ShowCaseVersion } from '#shared/api/schema';
import { changesOptions, versionOptions } from './queries';

/** The version to judge and, from the second on, the one to compare it with. */
export type CaseText = { now: ShowCaseVersion; before?: ShowCaseVersion };

export function useVersion({ showCaseId, versionNumber }: AssignmentPage) {
  const again = versionNumber > 1;
  const changes = useQuery({ ...changesOptions(showCaseId, versionNumber), enabled: again });
  const first = useQuery({ ...versionOptions(showCaseId, versionNumber), enabled: !again });
  const text: CaseText | undefined = changes.data
    ? { now: changes.data.to, before: changes.data.from }
    : first.data && { now: first.data };
  return { text, error: changes.error ?? first.error };
}
