import type { Panel } from './Rail';

/** What of the text is shown: as it is written, as it will be read, both, or what changed. */
export type View = 'write' | 'both' | 'preview' | 'changes' | 'beside';

const views: readonly string[] = ['write', 'both', 'preview', 'changes', 'beside'] satisfies View[];
const panels: readonly string[] = ['check', 'findings', 'guide', 'reviewers'] satisfies Panel[];

export type WriteSearch = { view?: View; panel?: Panel };

/** The address as it can be read; what is not known in it is left out. */
export function readSearch(search: Record<string, unknown>): WriteSearch {
  const { view, panel } = search;
  return {
    ...(typeof view === 'string' && views.includes(view) ? { view: view as View } : {}),
    ...(typeof panel === 'string' && panels.includes(panel) ? { panel: panel as Panel } : {}),
  };
}
