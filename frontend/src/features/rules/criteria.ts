import type { CriterionChange, RubricDifference, Criterion as Wire } from '#shared/api/schema';

export type Option = { label: string; anchor: string };

/**
 * A criterion as it is edited: meets is the first option that does, "2" to "4". A new one has no key yet; the id
 * is what it keeps on this page while it is moved.
 */
export type Criterion = { id: string; key: string; title: string; meets: string; options: Option[] };

const places = [0, 1, 2, 3] as const;

const whole = (o: { label?: string; anchor?: string } | undefined): Option => ({
  label: o?.label ?? '',
  anchor: o?.anchor ?? '',
});

export const criterionOf = (c: Wire): Criterion => ({
  id: c.key ?? '',
  key: c.key ?? '',
  title: c.title ?? '',
  meets: String(c.meets ?? 3),
  options: places.map((i) => whole(c.options?.[i])),
});

let made = 0;

/** A new criterion; its options are called as those of another, since a rubric speaks one language. */
export const newCriterion = (like: Criterion | undefined): Criterion => ({
  id: `new ${++made}`,
  key: '',
  title: '',
  meets: like?.meets ?? '3',
  options: places.map((i) => ({ label: like?.options[i]?.label ?? '', anchor: '' })),
});

const slug = (text: string): string =>
  text
    .toLocaleLowerCase('en')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);

/** A key that none of the taken is, made of a title where that has Latin letters. */
export function freeKey(title: string, taken: readonly string[], otherwise: string): string {
  const base = slug(title) || otherwise;
  if (!taken.includes(base)) return base;
  let n = 2;
  while (taken.includes(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}

/** As they are sent. What has a key keeps it, so that the next version knows it again. */
export function wireOf(criteria: readonly Criterion[]): Required<Wire>[] {
  const taken = criteria.map((c) => c.key).filter(Boolean);
  return criteria.map((c) => {
    const key = c.key || freeKey(c.title, taken, 'criterion');
    if (!c.key) taken.push(key);
    return { key, title: c.title, meets: Number(c.meets), options: c.options };
  });
}

/** The places of the options that differ. */
export const optionsChanged = (change: CriterionChange): number[] =>
  places.filter((i) => change.fields.includes(`option-${i + 1}`));

export const rubricsDiffer = (d: RubricDifference): boolean =>
  d.moved || d.added.length + d.removed.length + d.changed.length > 0;
