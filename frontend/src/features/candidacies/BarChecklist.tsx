import type { BarPoint, CandidacyPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacies';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { type Glyph, StatusGlyph } from '#shared/ui/StatusGlyph';
import classes from './candidacies.module.css';

/** The bar as a checklist, and in words what is still missing (C3). */
export function BarChecklist({ candidacy }: { candidacy: CandidacyPage }) {
  const { points, missing } = candidacy;
  return (
    <>
      <Section title={m.stillMissing()}>
        {missing.length === 0 ? (
          <p className={classes.met}>{m.barMet()}</p>
        ) : (
          <ReasonList reasons={missing} />
        )}
      </Section>
      <Section title={m.bar()}>
        <ul className={classes.points}>
          {points.map((point) => (
            <Point key={`${point.code} ${point.text}`} point={point} />
          ))}
        </ul>
      </Section>
    </>
  );
}

const glyphOf = ({ have, want }: BarPoint): Glyph => {
  if (have >= want) return 'done';
  return have > 0 ? 'doing' : 'todo';
};

function Point({ point }: { point: BarPoint }) {
  return (
    <li>
      <StatusGlyph glyph={glyphOf(point)} />
      <span>{point.text}</span>
      <span className={classes.count}>{m.haveOfWant({ have: point.have, want: point.want })}</span>
    </li>
  );
}
