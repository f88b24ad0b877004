import type { Told } from '#shared/forms/late/overtaken';
import { m } from '#shared/i18n/gen/rubrics';
import type { Criterion } from './criteria';

export const idOf = (row: { id: string }): string => row.id;

/** A criterion with its options, as lines. */
function text(criterion: Criterion | undefined): string {
  if (!criterion) return '';
  const options = criterion.options.map(({ label, anchor }, i) => {
    const meets = Number(criterion.meets) === i + 1 ? ` (${m.meets()})` : '';
    return `${i + 1} ${label}${meets}: ${anchor}`;
  });
  return [criterion.title, ...options].join('\n');
}

/** The criteria of several versions, each once, as they are said where two wrote the next version at once. */
export const criteriaTold = (...versions: (readonly Criterion[])[]): Told<never>[] =>
  [...new Map(versions.flat().map((c) => [c.id, c.title])).entries()].map(([name, label]) => ({
    name,
    label,
    text,
  }));
