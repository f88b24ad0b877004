/** What the address says of the ledger: which entries, which one is open, and by whose days. */
export type Search = {
  kind?: string;
  id?: number;
  actor?: number;
  system?: string;
  event?: string;
  from?: string;
  to?: string;
  clock?: 'utc';
  entry?: string;
};

const word = (value: unknown): value is string => typeof value === 'string' && value !== '';
const positive = (value: unknown): boolean => Number.isInteger(Number(value)) && Number(value) > 0;
const day = (value: unknown): value is string => word(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Of whatever stands in the address, what can be asked for. */
export function readSearch(raw: Record<string, unknown>): Search {
  const kind = word(raw.kind) ? raw.kind : undefined;
  return {
    ...(kind ? { kind } : {}),
    ...(kind && positive(raw.id) ? { id: Number(raw.id) } : {}),
    ...(positive(raw.actor) ? { actor: Number(raw.actor) } : {}),
    ...(word(raw.system) ? { system: raw.system } : {}),
    ...(word(raw.event) ? { event: raw.event } : {}),
    ...(day(raw.from) ? { from: raw.from } : {}),
    ...(day(raw.to) ? { to: raw.to } : {}),
    ...(raw.clock === 'utc' ? { clock: 'utc' } : {}),
    ...(word(raw.entry) ? { entry: raw.entry } : {}),
  };
}
