import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { InterviewOption, InterviewOptions } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { Band, type Sitting } from './Band';
import { Chosen } from './Chosen';
import { DayBar } from './DayBar';
import { apartFrom, partOfOption } from './model';
import { Options } from './Options';
import classes from './options.module.css';

const NARROW = '(max-width: 760px)';

/** The people of an option as a band draws them. */
export const sittingOf = (option: InterviewOption): Sitting[] =>
  option.people.map((person) => ({ ...person, part: partOfOption(person) }));

type Props = {
  found: InterviewOptions;
  place: number;
  onChoose: (place: number) => void;
  onOpen: () => void;
  /** Buttons of the chosen option. */
  acts: ReactNode;
  /** Below the list. */
  more: ReactNode;
};

/** One band over everybody's day, the ranked options, and the chosen one explained; on a phone all of it inside of its card. */
export function Picker({ found, place, onChoose, onOpen, acts, more }: Props) {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const { options } = found;
  const chosen = options[place];
  if (!chosen) return null;
  const band = <Band hour={chosen} people={sittingOf(chosen)} others={apartFrom(options, chosen)} />;
  const explained = <Chosen option={chosen}>{acts}</Chosen>;
  const inside = narrow ? (
    <>
      {band}
      {explained}
    </>
  ) : undefined;
  return (
    <>
      {narrow ? null : (
        <>
          <DayBar
            options={options}
            place={place}
            onChoose={onChoose}
            about={m.considered(found.considered)}
          />
          {band}
        </>
      )}
      <div className={narrow ? undefined : classes.lower}>
        <div>
          <Options
            options={options}
            place={place}
            onChoose={onChoose}
            onOpen={onOpen}
            inside={inside}
            few={narrow}
          />
          {more}
        </div>
        {narrow ? null : explained}
      </div>
    </>
  );
}
