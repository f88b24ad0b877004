export const jobStates = ['dead', 'waiting', 'running', 'done', 'dropped', 'all'] as const;

export type JobState = (typeof jobStates)[number];

/** What the address says of the list: what was given up, unless it says otherwise. */
export type Search = { state?: Exclude<JobState, 'dead'>; kind?: string };

/** Of whatever stands in the address, what can be asked for. */
export function readSearch({ state, kind }: Record<string, unknown>): Search {
  const known = jobStates.find((one) => one === state);
  return {
    ...(known && known !== 'dead' ? { state: known } : {}),
    ...(typeof kind === 'string' && kind !== '' ? { kind } : {}),
  };
}
