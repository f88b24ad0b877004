import type { JobHealth } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import classes from './jobs.module.css';
import { type Trouble, troublesOf } from './model';

const textOf = (trouble: Trouble): string =>
  trouble.kind === 'dead' ? m.troubleDead({ count: trouble.count }) : m.troubleLate({ title: trouble.title });

/** What wants attention, or that nothing does. */
export function Attention({ health }: { health: JobHealth }) {
  const troubles = troublesOf(health);
  if (troubles.length === 0)
    return (
      <p className={classes.well}>
        <StatusGlyph glyph="done" label="" />
        {m.allWell()}
      </p>
    );
  return (
    <ul className={classes.troubles} aria-label={m.attention()}>
      {troubles.map((trouble) => (
        <li key={textOf(trouble)}>
          <StatusGlyph glyph="blocked" label="" />
          <span>{textOf(trouble)}</span>
        </li>
      ))}
    </ul>
  );
}
