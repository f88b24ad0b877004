import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#shared/api/client';
import { toastProblem } from '#shared/ui/toast';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const end = api.useMutation('post', '/sign-out');
  const forget = (): void => {
    queries.clear();
    void navigate({ to: '/sign-in' });
  };
  return () => end.mutate({}, { onSuccess: forget, onError: toastProblem });
}
