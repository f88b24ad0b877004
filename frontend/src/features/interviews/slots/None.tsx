import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { InterviewOptions } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { Empty } from '#shared/ui/Empty';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { Searched } from './Later';
import classes from './options.module.css';

type Props = {
  found: InterviewOptions;
  /** The reader is the candidate, whose own hours may be what stands in the way. */
  own: boolean;
  action: ReactNode;
};

/** Nothing fits: who is too few, and what letting go of one kind of reason alone would give. */
export function None({ found, own, action }: Props) {
  return (
    <>
      <Empty title={m.none()} action={action}>
        <Searched found={found} />
      </Empty>
      <Section title={m.tooFew()} hint={m.considered(found.considered)}>
        <ReasonList reasons={found.short} glyph="blocked" />
      </Section>
      {found.none.length > 0 ? (
        <Section title={m.relax()} hint={m.relaxHint()}>
          <ul className={classes.none}>
            {found.none.map(({ family, text, gives }) => (
              <li key={family}>
                <span>
                  <b>{text}</b>
                  <small>{gives}</small>
                </span>
                {own ? <Act family={family} /> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** What the reader can do about it themself. */
function Act({ family }: { family: string }) {
  if (family === 'night' || family === 'hours') return <Link to="/settings">{m.ownHours()}</Link>;
  if (family === 'away')
    return (
      <Link to="/settings" search={{ part: 'absences' }}>
        {m.ownAbsences()}
      </Link>
    );
  return null;
}
