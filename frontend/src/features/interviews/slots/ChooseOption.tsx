import { useNavigate } from '@tanstack/react-router';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { InterviewOption } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { sentenceOf } from '#shared/ui/ProblemNote';
import { toast } from '#shared/ui/toast';
import { LocalTimes } from './LocalTimes';
import { asksOf, isLost } from './model';
import { sittingOf } from './Picker';
import { useReread } from './useReread';

type Props = {
  id: number;
  own: boolean;
  option: InterviewOption;
  onClose: () => void;
  /** Somebody was faster; with what the server says of it. */
  onLost: (sentence: string) => void;
};

/** Everybody's local time once more, and what follows; then the panel is invited. */
export function ChooseOption({ id, own, option, onClose, onLost }: Props) {
  const { full } = useTime();
  const once = useOnce();
  const navigate = useNavigate();
  const reread = useReread();
  const propose = api.useMutation('post', '/candidacies/{id}/interviews');
  const send = (): void =>
    propose.mutate(
      {
        params: { path: { id } },
        body: { seats: asksOf(option), when: { instant: option.startsAt }, option: true },
        ...once.init,
      },
      {
        onSuccess: (interview) => {
          toast(m.invited());
          reread();
          void navigate({ to: '/interviews/$id', params: { id: String(interview.id) } });
        },
        onError: (error) => {
          if (!isLost(error)) return;
          reread();
          onLost(m.lost({ why: sentenceOf(error) }));
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={send}
      title={
        own ? m.chooseTitle({ when: full(option.startsAt) }) : m.inviteTitle({ when: full(option.startsAt) })
      }
      consequence={own ? m.chooseThen() : m.inviteThen()}
      verb={own ? m.choose() : m.invite()}
      keep={m.keepLooking()}
      pending={propose.isPending}
      error={propose.error}
    >
      <LocalTimes people={sittingOf(option)} />
    </ConfirmAct>
  );
}
