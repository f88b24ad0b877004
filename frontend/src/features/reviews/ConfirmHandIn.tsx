import type { AssignmentPage, Review } from '#shared/api/schema';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/reviews';
import { findAction } from '#shared/ui/ActionButton';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import type { HandIn } from './useHandIn';
import { verdictText } from './words';

type Props = { asked: AssignmentPage; verdict: Exclude<Review['verdict'], ''>; handIn: HandIn };

/** The same keys that asked also confirm, but not by being held down. */
export function ConfirmHandIn({ asked, verdict, handIn }: Props) {
  const submit = findAction(asked.actions, 'submit');
  const follows = submit?.choices.find(({ value }) => value === verdict)?.consequence;
  const send = (event: KeyboardEvent): void => {
    if (!event.repeat && !handIn.pending) handIn.send();
  };
  useHotkeys(m.handIn(), [{ keys: 'mod+Enter', text: verdictText[verdict](), run: send }]);
  return (
    <ConfirmAct
      opened
      onClose={handIn.cancel}
      onConfirm={handIn.send}
      title={m.handInTitle({ verdict, title: asked.title })}
      consequence={`${follows?.text ?? ''} ${submit?.consequence?.text ?? ''}`}
      verb={verdictText[verdict]()}
      keep={m.keepReviewing()}
      pending={handIn.pending}
      error={handIn.error}
    />
  );
}
