import { type RefObject, useState } from 'react';
import { Problem } from '#shared/api/problem';
import type { AssignmentPage, Lack } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { toast } from '#shared/ui/toast';
import { focusComment, focusNote, focusPlace } from './focus';
import { placeOf } from './model';
import { useSubmit } from './queries';
import type { Saver, Writing } from './saver';

type World = {
  asked: AssignmentPage;
  writing: Writing & { saver: Saver };
  desk: RefObject<HTMLElement | null>;
  onPlace: (place: number) => void;
  /** From then on what is missing is shown as an error. */
  onTry: () => void;
};

export type HandIn = {
  checking: boolean;
  confirming: boolean;
  pending: boolean;
  error: unknown;
  ask: () => void;
  cancel: () => void;
  send: () => void;
  /** To the field that a pointer of the server names. */
  go: (pointer: string) => void;
};

const fieldsOf = (error: unknown): Lack[] =>
  error instanceof Problem && error.status === 422
    ? error.errors.map(({ pointer, code, detail }) => ({ pointer, code, text: detail }))
    : [];

/** Handing in: everything is saved, what the server misses is shown at its field, and then it is asked once more. */
export function useHandIn({ asked, writing: { saver }, desk, onPlace, onTry }: World): HandIn {
  const [checking, setChecking] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const submit = useSubmit(asked.id);
  const go = (pointer: string): void => {
    const target = placeOf(pointer, saver.writing.draft);
    if (target && 'note' in target) {
      focusNote(desk.current, target.note);
      return;
    }
    const place = target?.place ?? 0;
    onPlace(place);
    if (pointer.endsWith('/comment')) focusComment(desk.current, place);
    else focusPlace(desk.current, place);
  };
  const show = (lacks: readonly Lack[]): void => {
    onTry();
    const first = lacks[0];
    if (first?.pointer === '/points') desk.current?.querySelector<HTMLElement>('[data-add-note]')?.focus();
    else if (first) go(first.pointer);
  };
  const ask = async (): Promise<void> => {
    setChecking(true);
    const isSaved = await saver.save();
    setChecking(false);
    const { lacks } = saver.writing;
    if (!isSaved) return;
    if (lacks.length > 0) show(lacks);
    else setConfirming(true);
  };
  const send = (): void =>
    submit.mutate(saver.revision, {
      onSuccess: () => toast(m.handedIn()),
      onError: (error) => {
        const lacks = fieldsOf(error);
        if (lacks.length === 0) return;
        saver.lacking(lacks);
        setConfirming(false);
        show(lacks);
      },
    });
  const { isPending: pending, error } = submit;
  const cancel = (): void => {
    submit.reset();
    setConfirming(false);
  };
  return { checking, confirming, pending, error, ask: () => void ask(), cancel, send, go };
}
