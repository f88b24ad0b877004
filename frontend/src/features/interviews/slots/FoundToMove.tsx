import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Found, type Search } from './Found';
import { MoveToOption } from './MoveToOption';

type Props = Search & { interview: Interview };

/** Other hours to choose from. */
export function FoundToMove({ interview, ...search }: Props) {
  const move = findAction(interview.actions, 'move');
  return (
    <Found
      {...search}
      mayAsk={move?.allowed ?? false}
      acts={(_, ask) => (
        <ActionButton action={move} onClick={ask}>
          {m.move()}
        </ActionButton>
      )}
      dialog={(option, asked) => <MoveToOption interview={interview} option={option} {...asked} />}
    />
  );
}
