import { m } from '#shared/i18n/gen/reviews';
import type { Draft, Grade, Measure, Note } from './model';
import { verdictText } from './words';

export type Difference = { name: string; here: string; there: string };

const graded = (score: Grade | undefined, measure: Measure): string => {
  const label = measure.options[(score?.option ?? 0) - 1]?.label ?? '';
  return [label, score?.comment].filter(Boolean).join(': ');
};

const said = (note: Note | undefined): string =>
  note ? [note.blocking ? m.blocking() : m.remark(), note.text].filter(Boolean).join(': ') : '';

/** Where two drafts differ, part by part. */
export function differences(here: Draft, there: Draft, measures: readonly Measure[]): Difference[] {
  const grades = measures.map((measure, i) => ({
    name: measure.title,
    here: graded(here.scores[i], measure),
    there: graded(there.scores[i], measure),
  }));
  const most = Math.max(here.points.length, there.points.length);
  const notes = Array.from({ length: most }, (_, i) => ({
    name: m.findingNumber({ number: i + 1 }),
    here: said(here.points[i]),
    there: said(there.points[i]),
  }));
  const rest = [
    { name: m.level(), here: String(here.level || ''), there: String(there.level || '') },
    { name: m.verdict(), here: verdictOf(here), there: verdictOf(there) },
    { name: m.summary(), here: here.summary, there: there.summary },
  ];
  return [...grades, ...notes, ...rest].filter((row) => row.here !== row.there);
}

const verdictOf = ({ verdict }: Draft): string => (verdict ? verdictText[verdict]() : '');
