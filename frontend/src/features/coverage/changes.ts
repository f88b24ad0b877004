// A scenario as its link has it: changes parted by ~, their parts by dots.

export type Window = { weekday: number; from: number; to: number };

export type Change =
  | { kind: 'leaves'; personId: number; on: string }
  | { kind: 'moves'; personId: number; siteId: number; zone: string }
  | { kind: 'away'; personId: number; from: string; to: string }
  | { kind: 'hours'; personId: number; hours: Window[] }
  | { kind: 'gains'; personId: number; serviceId: number };

export type Kind = Change['kind'];

export const kinds: readonly Kind[] = ['leaves', 'away', 'moves', 'hours', 'gains'];

/** As many as the server compares at once. */
export const MOST_CHANGES = 20;

const windowText = ({ weekday, from, to }: Window): string => `${weekday}-${from}-${to}`;

function tail(change: Change): string[] {
  switch (change.kind) {
    case 'leaves':
      return [change.on];
    case 'moves':
      return [String(change.siteId), ...(change.zone ? [change.zone] : [])];
    case 'away':
      return [change.from, change.to];
    case 'hours':
      return [change.hours.map(windowText).join('_')];
    case 'gains':
      return [String(change.serviceId)];
  }
}

export const writeChanges = (changes: readonly Change[]): string =>
  changes.map((change) => [change.kind, change.personId, ...tail(change)].join('.')).join('~');

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const dateOf = (text = ''): string => (DATE.test(text) ? text : '');

const idOf = (text = ''): number => (/^[1-9]\d{0,15}$/.test(text) ? Number(text) : 0);

/** A name as zones have them; whether there is one is for the server to say. */
const zoneOf = (text = ''): string => (/^[A-Za-z][\w+/-]{0,63}$/.test(text) ? text : '');

function windowOf(text: string): Window | undefined {
  const match = /^([0-6])-(\d{1,4})-(\d{1,4})$/.exec(text);
  if (!match) return undefined;
  const [, weekday, from, to] = match.map(Number) as [number, number, number, number];
  return from < 1440 && to <= 2880 && from < to ? { weekday, from, to } : undefined;
}

function readChange(text: string): Change | undefined {
  const [kind, who, a, b] = text.split('.');
  const personId = idOf(who);
  if (!personId) return undefined;
  if (kind === 'leaves') return { kind, personId, on: dateOf(a) };
  if (kind === 'moves') return { kind, personId, siteId: idOf(a), zone: zoneOf(b) };
  if (kind === 'away') return { kind, personId, from: dateOf(a), to: dateOf(b) };
  if (kind === 'gains') return { kind, personId, serviceId: idOf(a) };
  if (kind === 'hours') {
    const hours = (a ?? '').split('_').flatMap((one) => windowOf(one) ?? []);
    return { kind, personId, hours };
  }
  return undefined;
}

/** The changes of a link; what nobody can read is left out. */
export const readChanges = (text: string): Change[] =>
  text
    .split('~')
    .flatMap((one) => readChange(one) ?? [])
    .slice(0, MOST_CHANGES);

/** A change with nothing left to say; the others wait for a day or a place. */
export function isWhole(change: Change): boolean {
  switch (change.kind) {
    case 'leaves':
      return change.on !== '';
    case 'moves':
      return change.siteId > 0 || change.zone !== '';
    case 'away':
      return change.from !== '' && change.to >= change.from;
    case 'hours':
      return change.hours.length > 0;
    case 'gains':
      return change.serviceId > 0;
  }
}

/** Changes to be applied: each with the revision at which its person was compared. */
export const asCompared = (changes: readonly Change[], compared: readonly { revision: number }[]) =>
  changes.map((change, at) => ({ ...change, revision: compared[at]?.revision ?? 0 }));

/** What is left of a scenario once some of it was applied; what was not sent yet stays. */
export function notApplied(
  changes: readonly Change[],
  sent: readonly Change[],
  results: readonly { applied: boolean }[],
): Change[] {
  return changes.filter((change) => !results[sent.indexOf(change)]?.applied);
}
