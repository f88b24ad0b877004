export type CaseView = 'text' | 'changes' | 'reviews' | 'reviewers';

export type CaseSearch = { view?: CaseView; version?: number };

const views: readonly string[] = ['text', 'changes', 'reviews', 'reviewers'] satisfies CaseView[];

/** The address of a case's page as it can be read; what is not known in it is left out. */
export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const version = Number(search.version);
  return {
    ...(typeof search.view === 'string' && views.includes(search.view)
      ? { view: search.view as CaseView }
      : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}

export type CasesSearch = { list?: 'short'; start?: true };

export function readCasesSearch(search: Record<string, unknown>): CasesSearch {
  return {
    ...(search.list === 'short' ? { list: 'short' as const } : {}),
    ...(search.start === true || search.start === 'true' || search.start === 1
      ? { start: true as const }
      : {}),
  };
}
