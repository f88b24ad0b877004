import classes from './level.module.css';
import { levelName, levels, levelText } from './levels';

/** Four bars and "Level 3"; with its name where there is room. */
export function Level({ value, named = false }: { value: number; named?: boolean }) {
  return (
    <span className={classes.level} title={named ? undefined : levelName(value) || undefined}>
      <span className={classes.bars} aria-hidden>
        {levels.map((n) => (
          <i key={n} data-on={n <= value || undefined} />
        ))}
      </span>
      <span className={classes.text}>{levelText(value)}</span>
      {named && value > 0 ? <span className={classes.name}>{levelName(value)}</span> : null}
    </span>
  );
}
