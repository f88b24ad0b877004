import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/writing';
import { levelAbout, levelName, levels } from '#shared/ui/levels';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { rubricsOptions } from './queries';
import classes from './rail.module.css';
import { outline, type Part, parts, placeOfPart } from './sections';

type Props = {
  service: number | undefined;
  level: number;
  text: string;
  onPart: (part: Part, at: number | undefined) => void;
  onBegin: (text: string) => void;
};

/** Beside the text: what belongs into it, what each level means, what reviewers look for. */
export function Guide({ service, level, text, onPart, onBegin }: Props) {
  return (
    <>
      <section className={classes.part}>
        <h3>{m.guideParts()}</h3>
        <ul className={classes.parts}>
          {parts.map((part) => {
            const at = placeOfPart(part, text);
            return (
              <li key={part.key}>
                <StatusGlyph
                  glyph={at === undefined ? 'todo' : 'done'}
                  label={at === undefined ? m.notThere() : m.there()}
                />
                <div>
                  <button type="button" onClick={() => onPart(part, at)}>
                    {part.title()}
                  </button>
                  <p>{part.hint()}</p>
                </div>
              </li>
            );
          })}
        </ul>
        {text.trim() === '' ? (
          <Button variant="default" size="xs" onClick={() => onBegin(outline())}>
            {m.begin()}
          </Button>
        ) : null}
      </section>
      <section className={classes.part}>
        <h3>{m.guideLevels()}</h3>
        <dl className={classes.levels}>
          {levels.map((n) => (
            <div key={n} data-on={n === level || undefined}>
              <dt>
                <b>{n}</b> {levelName(n)}
              </dt>
              <dd>{levelAbout(n)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Criteria service={service} />
    </>
  );
}

/** The rubric of the service, or the organisation's: what meets each criterion. */
function Criteria({ service }: { service: number | undefined }) {
  const own = useQuery({ ...rubricsOptions(service), enabled: service !== undefined });
  const none = own.data?.items.length === 0;
  const common = useQuery({ ...rubricsOptions(), enabled: none });
  const rubric = own.data?.items[0] ?? common.data?.items[0];
  if (!rubric) return null;
  return (
    <section className={classes.part}>
      <h3>{m.guideRubric()}</h3>
      <dl className={classes.criteria}>
        {rubric.criteria.map((criterion) => (
          <div key={criterion.key}>
            <dt>{criterion.title}</dt>
            <dd>{criterion.options?.[(criterion.meets ?? 1) - 1]?.anchor}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
