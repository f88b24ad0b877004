import { Button } from '@mantine/core';
import type { Veto } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/slots';
import { Moment } from '#shared/time/Moment';
import { Section } from '#shared/ui/Section';
import classes from './options.module.css';

type Props = {
  vetoes: readonly Veto[];
  /** The candidate may take one back. */
  onTakeBack?: ((veto: Veto) => void) | undefined;
};

/** Hours that the candidate cannot take. */
export function Vetoes({ vetoes, onTakeBack }: Props) {
  if (vetoes.length === 0) return null;
  return (
    <Section title={onTakeBack ? m.ownVetoes() : m.vetoes()}>
      <ul className={classes.vetoes}>
        {vetoes.map((veto) => (
          <li key={veto.id}>
            <span>
              <Moment at={veto.startsAt} /> {veto.reason ? <small>{veto.reason}</small> : null}
            </span>
            {onTakeBack ? (
              <Button variant="default" size="xs" onClick={() => onTakeBack(veto)}>
                {m.canAgain()}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
