import { type ReactNode, useState } from 'react';
import type { InterviewOption, InterviewOptions, Veto } from '#shared/api/schema';
import { Later, LaterButton } from './Later';
import { None } from './None';
import classes from './options.module.css';
import { Picker } from './Picker';
import { useSelection } from './useSelection';
import { Vetoes } from './Vetoes';

/** What was searched, and the way to search other days. */
export type Search = {
  found: InterviewOptions;
  from: string | undefined;
  onFrom: (from: string | undefined) => void;
  pending: boolean;
};

/** For a dialog about the chosen option. */
export type Asked = {
  onClose: () => void;
  /** Somebody was faster; with what the server says of it. */
  onLost: (sentence: string) => void;
};

type Props = Search & {
  /** The reader is the candidate. */
  own?: boolean;
  /** Whether Enter asks for the chosen option. */
  mayAsk?: boolean;
  acts: (option: InterviewOption, ask: () => void) => ReactNode;
  dialog: (option: InterviewOption, asked: Asked) => ReactNode;
  onTakeBack?: ((veto: Veto) => void) | undefined;
};

/** What a search found, to choose from: one option is chosen, asked for in a dialog, and may be lost to somebody else. */
export function Found({ own = false, mayAsk = true, acts, dialog, onTakeBack, ...search }: Props) {
  const { found } = search;
  const { place, option, choose } = useSelection(found.options);
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState('');
  const ask = (): void => setAsked(true);
  const onClose = (): void => setAsked(false);
  const pick = (next: number): void => {
    setTold('');
    choose(next);
  };
  const onLost = (sentence: string): void => {
    onClose();
    setTold(sentence);
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
          onOpen={() => setAsked(mayAsk)}
          acts={acts(option, ask)}
          more={<Later {...search} />}
        />
      ) : (
        <None found={found} own={own} action={<LaterButton {...search} />} />
      )}
      <Vetoes vetoes={found.vetoes} onTakeBack={onTakeBack} />
      {asked && option ? dialog(option, { onClose, onLost }) : null}
    </>
  );
}
