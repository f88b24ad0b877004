import { api } from '#shared/api/client';
import type { InterviewOption, Veto } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { toast, toastProblem, toastUndo } from '#shared/ui/toast';
import { useReread } from './useReread';

type Vetoing = { veto: (option: InterviewOption) => void; takeBack: (veto: Veto) => void };

/** The candidate says that an hour cannot be, and may take that back. */
export function useVetoes(id: number): Vetoing {
  const reread = useReread();
  const say = api.useMutation('post', '/candidacies/{id}/vetoes');
  const undo = api.useMutation('delete', '/candidacies/{id}/vetoes/{veto}');
  const takeBack = ({ id: veto }: { id: number }): void =>
    undo.mutate(
      { params: { path: { id, veto } } },
      {
        onSuccess: () => {
          toast(m.canAgainDone());
          reread();
        },
        onError: toastProblem,
      },
    );
  const veto = ({ startsAt }: InterviewOption): void =>
    say.mutate(
      { params: { path: { id } }, body: { startsAt } },
      {
        onSuccess: (made) => {
          toastUndo(m.cannotDone(), () => takeBack(made));
          reread();
        },
        onError: toastProblem,
      },
    );
  return { veto, takeBack };
}
