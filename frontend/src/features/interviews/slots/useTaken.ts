import { useNavigate } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/slots';
import { sentenceOf } from '#shared/ui/ProblemNote';
import { toast } from '#shared/ui/toast';
import { isLost } from './model';
import { useReread } from './useReread';

type Taken = { onSuccess: (interview: { id: number }) => void; onError: (error: unknown) => void };

/**
 * What follows when an option was asked for: the interview's page with a word that says it is done, or, when somebody
 * was faster, the options as they are now. What else is refused is the dialog's to show.
 */
export function useTaken(done: string, onLost: (sentence: string) => void): Taken {
  const navigate = useNavigate();
  const reread = useReread();
  return {
    onSuccess: ({ id }) => {
      toast(done);
      reread();
      void navigate({ to: '/interviews/$id', params: { id: String(id) } });
    },
    onError: (error) => {
      if (!isLost(error)) return;
      reread();
      onLost(m.lost({ why: sentenceOf(error) }));
    },
  };
}
