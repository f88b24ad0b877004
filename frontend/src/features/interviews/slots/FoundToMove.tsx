import { useState } from 'react';
import type { Interview, InterviewOptions } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Later, LaterButton } from './Later';
import { MoveToOption } from './MoveToOption';
import { None } from './None';
import classes from './options.module.css';
import { Picker } from './Picker';
import { useSelection } from './useSelection';
import { Vetoes } from './Vetoes';

type Props = {
  interview: Interview;
  found: InterviewOptions;
  from: string | undefined;
  onFrom: (from: string | undefined) => void;
  pending: boolean;
};

/** Other hours to choose from. */
export function FoundToMove({ interview, found, from, onFrom, pending }: Props) {
  const { place, option, choose } = useSelection(found.options);
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState('');
  const move = findAction(interview.actions, 'move');
  const pick = (next: number): void => {
    setTold('');
    choose(next);
  };
  return (
    <>
      <p role="status" className={classes.told}>
        {told}
      </p>
      {option ? (
        <Picker
          found={found}
          place={place}
          onChoose={pick}
          onOpen={() => setAsked(move?.allowed ?? false)}
          acts={
            <ActionButton action={move} onClick={() => setAsked(true)}>
              {m.move()}
            </ActionButton>
          }
          more={<Later found={found} from={from} onFrom={onFrom} pending={pending} />}
        />
      ) : (
        <None
          found={found}
          own={false}
          action={<LaterButton found={found} onFrom={onFrom} pending={pending} />}
        />
      )}
      <Vetoes vetoes={found.vetoes} />
      {asked && option ? (
        <MoveToOption
          interview={interview}
          option={option}
          onClose={() => setAsked(false)}
          onLost={(sentence) => {
            setAsked(false);
            setTold(sentence);
          }}
        />
      ) : null}
    </>
  );
}
