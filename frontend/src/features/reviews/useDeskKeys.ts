import { useNavigate } from '@tanstack/react-router';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/reviews';
import type { DeskProps } from './Desk';
import { focusChange, focusComment, focusPlace, hasChanges } from './focus';
import { placeAfter, verdictPlace, withChoice } from './model';
import { searchOf } from './search';

const STEP = 0.85;

/** Reads and grades from the keyboard: what j and k move through is where the focus is. */
export function useDeskKeys(props: DeskProps & { onSubmit: () => void }): void {
  const { writing, measures, doc, desk, at, shown, onPlace, onFind, onSubmit } = props;
  const { saver } = writing;
  const navigate = useNavigate();
  const inDesk = (): boolean => desk.current?.contains(document.activeElement) ?? false;
  const toPlace = (place: number): void => {
    onPlace(place);
    focusPlace(desk.current, place);
  };
  const move = (by: number) => () => {
    if (!inDesk() && hasChanges(doc.current)) return focusChange(doc.current, by);
    const from = inDesk() ? at + by : at;
    toPlace(Math.max(0, Math.min(verdictPlace(saver.writing.draft), from)));
  };
  const choose = (key: number) => () => {
    const draft = withChoice(saver.writing.draft, at, key);
    if (!draft) return;
    saver.change(draft);
    toPlace(placeAfter(draft, measures, at));
  };
  const comment = (): void => {
    if (at >= measures.length) return;
    onPlace(at);
    focusComment(desk.current, at);
  };
  const scroll = (by: number) => () => {
    const pane = doc.current?.closest('section');
    pane?.scrollBy({ top: by * STEP * pane.clientHeight });
  };
  const turn = (): void => {
    const view = shown.view === 'sides' ? 'document' : 'sides';
    void navigate({ to: '.', search: searchOf({ ...shown, view }), replace: true });
  };
  useHotkeys(m.keysReview(), [
    { keys: 'j', text: m.keyNext(), run: move(1) },
    { keys: 'k', text: m.keyPrevious(), run: move(-1) },
    ...[1, 2, 3, 4].map((n) => ({ keys: String(n), text: m.keyGradeAs({ n }), run: choose(n) })),
    { keys: 'c', text: m.comment(), run: comment },
    { keys: 'f', text: m.addFinding(), run: onFind },
    { keys: 'r', text: m.keyRubric(), run: () => toPlace(at) },
    { keys: 't', text: m.keyText(), run: () => focusChange(doc.current, 0) },
    { keys: 'v', text: m.keyView(), run: turn, when: hasChanges(doc.current) },
    { keys: 'PageDown', text: m.keyDown(), run: scroll(1) },
    { keys: 'PageUp', text: m.keyUp(), run: scroll(-1) },
    { keys: 'mod+Enter', text: m.handIn(), run: onSubmit },
  ]);
}
