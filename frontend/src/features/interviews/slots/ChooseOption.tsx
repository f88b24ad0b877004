import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { InterviewOption } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { useTime } from '#shared/time/useTime';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import type { Asked } from './Found';
import { LocalTimes } from './LocalTimes';
import { asksOf } from './model';
import { sittingOf } from './Picker';
import { useTaken } from './useTaken';

type Props = Asked & { id: number; own: boolean; option: InterviewOption };

/** Everybody's local time once more, and what follows; then the panel is invited. */
export function ChooseOption({ id, own, option, onClose, onLost }: Props) {
  const { full } = useTime();
  const once = useOnce();
  const taken = useTaken(m.invited(), onLost);
  const propose = api.useMutation('post', '/candidacies/{id}/interviews');
  const send = (): void =>
    propose.mutate(
      {
        params: { path: { id } },
        body: { seats: asksOf(option), when: { instant: option.startsAt }, option: true },
        ...once.init,
      },
      taken,
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
