import { type RefObject, useCallback, useRef } from 'react';
import { selectedPlace } from '#shared/markdown/selection';
import { changedPlace, focusNote } from './focus';
import type { Measure, Note } from './model';
import { quoteOf } from './passage';
import type { Saver } from './saver';

type World = {
  saver: Saver;
  doc: RefObject<HTMLDivElement | null>;
  desk: RefObject<HTMLElement | null>;
  body: string;
  measures: readonly Measure[];
  /** The place that has the focus, or had it last. */
  at: number;
};

/**
 * Begins a finding: about what is selected, or the change with the focus, or the whole text. From within a
 * criterion it is about that.
 */
export function useFind(world: World): () => void {
  const latest = useRef(world);
  latest.current = world;
  return useCallback(() => {
    const { saver, doc, desk, body, measures, at } = latest.current;
    const place = (doc.current && selectedPlace(doc.current)) ?? changedPlace(doc.current);
    const quoted = (place && quoteOf(body, place)) ?? { quote: '', offset: 0 };
    const inDesk = desk.current?.querySelector(`[data-place="${at}"]`)?.contains(document.activeElement);
    const criterion = inDesk ? (measures[at]?.key ?? '') : '';
    const { draft } = saver.writing;
    const note: Note = { criterion, blocking: true, text: '', ...quoted };
    saver.change({ ...draft, points: [...draft.points, note] });
    getSelection()?.removeAllRanges();
    focusNote(desk.current, draft.points.length);
  }, []);
}
