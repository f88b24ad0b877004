import type { Job, JobHealth, JobKind } from '#shared/api/schema';

export type Trouble = { kind: 'dead'; count: number } | { kind: 'late'; title: string };

/** What wants somebody's attention, what is late first. */
export function troublesOf({ kinds }: JobHealth): Trouble[] {
  const late = kinds.filter((kind) => kind.late);
  const dead = kinds.reduce((sum, kind) => sum + kind.dead, 0);
  return [
    ...late.map(({ title }): Trouble => ({ kind: 'late', title })),
    ...(dead > 0 ? [{ kind: 'dead', count: dead } as const] : []),
  ];
}

/** The jobs that send a message. */
export const mailOf = ({ kinds }: JobHealth): JobKind | undefined =>
  kinds.find(({ kind }) => kind === 'mail');

/** When something happened to a job, or will. */
export function momentOf({ state, runAt, startedAt, endedAt }: Job): string {
  if (state === 'waiting') return runAt;
  if (state === 'running') return startedAt ?? runAt;
  return endedAt ?? runAt;
}
