import type { System, SystemChecked, SystemSweep } from '#shared/api/schema';

/** How a sweep goes: late before anything else, then not ending well, then never begun. */
export type SweepState = 'late' | 'troubled' | 'waiting' | 'well';

export function sweepState({ late, failures, beganAt }: SystemSweep): SweepState {
  if (late) return 'late';
  if (failures > 0) return 'troubled';
  return beganAt ? 'well' : 'waiting';
}

export type Trouble =
  | { kind: 'pending' }
  | { kind: 'zones' }
  | { kind: 'versions' }
  | { kind: 'late' | 'troubled'; count: number };

/** What wants somebody's attention, the most pressing first. */
export function troublesOf(system: System): Trouble[] {
  const states = system.sweeps.map(sweepState);
  const count = (state: SweepState): number => states.filter((s) => s === state).length;
  const versions = new Set(system.nodes.map((node) => node.version));
  const all: (Trouble | false)[] = [
    system.database.pending && { kind: 'pending' },
    count('late') > 0 && { kind: 'late', count: count('late') },
    count('troubled') > 0 && { kind: 'troubled', count: count('troubled') },
    versions.size > 1 && { kind: 'versions' },
    system.zones.stale && { kind: 'zones' },
  ];
  return all.filter((one) => one !== false);
}

/** What the doctor found, in the order of asking: what does not hold. */
export const broken = (checked: readonly SystemChecked[]): SystemChecked[] =>
  checked.filter(({ holds }) => !holds);
