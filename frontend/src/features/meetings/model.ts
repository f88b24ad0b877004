import type { MeetingRules } from '#shared/api/schema';
import type { Told } from '#shared/forms/late/overtaken';
import { m } from '#shared/i18n/gen/meetings';

export const limits = ['noticeHours', 'perDay', 'perWeek', 'coolDownDays', 'vetoes', 'shadows'] as const;

export type Limit = (typeof limits)[number];

/** As typed: a field that is being emptied is no number yet. */
export type LimitValues = Record<Limit, number | string>;

export function valuesOf(rules: Record<Limit, number>): LimitValues {
  return Object.fromEntries(limits.map((name) => [name, rules[name]])) as LimitValues;
}

/** What is sent; an empty field is refused by the server, beside the field. */
export function numbersOf(values: LimitValues): Record<Limit, number> {
  return Object.fromEntries(
    limits.map((name) => [name, values[name] === '' ? -1 : Number(values[name])]),
  ) as Record<Limit, number>;
}

/** Whether every rule is as it is where nobody changed it. */
export function usual(values: LimitValues, { usual }: Pick<MeetingRules, 'usual'>): boolean {
  return limits.every((name) => Number(values[name]) === usual[name]);
}

/** The rules as they are said where two changed them at once. */
export const limitsTold = (): Told<never>[] =>
  limits.map((name) => ({ name, label: m[name](), text: (value: number | string) => String(value) }));
