import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InterviewOptions } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { ChooseOption } from './ChooseOption';
import { Later, LaterButton } from './Later';
import { None } from './None';
import classes from './options.module.css';
import { Picker } from './Picker';
import { useSelection } from './useSelection';
import { useVetoes } from './useVetoes';
import { Vetoes } from './Vetoes';

type Props = {
  id: number;
  own: boolean;
  found: InterviewOptions;
  from: string | undefined;
  onFrom: (from: string | undefined) => void;
  pending: boolean;
};

/** What a search found for a candidacy, to choose from; the candidate may also say which hours cannot be. */
export function FoundToArrange({ id, own, found, from, onFrom, pending }: Props) {
  const { place, option, choose } = useSelection(found.options);
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState('');
  const { veto, takeBack } = useVetoes(id);
  const pick = (next: number): void => {
    setTold('');
    choose(next);
  };
  const acts = (
    <>
      <Button onClick={() => setAsked(true)}>{own ? m.choose() : m.invite()}</Button>
      {own && option ? (
        <Button variant="default" onClick={() => veto(option)}>
          {m.cannot()}
        </Button>
      ) : null}
    </>
  );
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
          onOpen={() => setAsked(true)}
          acts={acts}
          more={<Later found={found} from={from} onFrom={onFrom} pending={pending} />}
        />
      ) : (
        <None
          found={found}
          own={own}
          action={<LaterButton found={found} onFrom={onFrom} pending={pending} />}
        />
      )}
      <Vetoes vetoes={found.vetoes} onTakeBack={own ? takeBack : undefined} />
      {asked && option ? (
        <ChooseOption
          id={id}
          own={own}
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
