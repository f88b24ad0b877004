import { dateText, joined } from '#shared/time/format';

/** Who is asked onto the panel, in the order of choosing: the first SME is asked to chair. */
export type Chosen = readonly { personId: number; kind: 'sme' | 'developer' }[];

/** Chosen again is taken back. */
export function toggled(chosen: Chosen, personId: number, kind: 'sme' | 'developer'): Chosen {
  const rest = chosen.filter((ask) => ask.personId !== personId);
  return rest.length < chosen.length ? rest : [...chosen, { personId, kind }];
}

export function asksOf(chosen: Chosen): { personId: number; kind: 'sme' | 'developer'; chair: boolean }[] {
  const chair = chosen.find(({ kind }) => kind === 'sme')?.personId;
  return chosen.map((ask) => ({ ...ask, chair: ask.personId === chair }));
}

/** A time as it was agreed on the clock of a zone: 2026-11-26T09:00. */
export function wallText(wall: string): string {
  const [date = '', time = ''] = wall.split('T');
  return joined(dateText(date, { weekday: true, year: true }), time.slice(0, 5));
}
