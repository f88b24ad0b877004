import { useId } from 'react';
import { m } from '#shared/i18n/gen/writing';
import { levelName, levels } from '#shared/ui/levels';
import classes from './writing.module.css';

type Props = { value: number; onChange: (level: number) => void };

/** The technical depth that the author claims; the guide says what each means. */
export function LevelChoice({ value, onChange }: Props) {
  const hint = useId();
  return (
    <fieldset className={classes.levels} aria-describedby={hint}>
      <legend>{m.level()}</legend>
      <div className={classes.levelRow}>
        {levels.map((level) => (
          <label key={level} data-on={level === value || undefined}>
            <input
              type="radio"
              name="write-level"
              id={level === 1 ? 'write-level' : undefined}
              value={level}
              checked={level === value}
              onChange={() => onChange(level)}
              aria-label={`${level} ${levelName(level)}`}
            />
            <span aria-hidden>{level}</span>
          </label>
        ))}
      </div>
      <p id={hint} className={classes.hint}>
        {levelName(value) || m.levelHint()}
      </p>
    </fieldset>
  );
}
