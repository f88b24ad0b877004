import { useSuspenseQuery } from '@tanstack/react-query';
import type { Criterion } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { rubricOptions } from './queries';
import classes from './services.module.css';

/** By what show cases are judged: the service's own rubric, else the organisation's. */
export function Rubric({ id }: { id: number }) {
  const own = useSuspenseQuery(rubricOptions(id)).data.items[0];
  const everybodys = useSuspenseQuery(rubricOptions()).data.items[0];
  const rubric = own ?? everybodys;
  if (!rubric)
    return (
      <Section title={m.rubric()}>
        <p className={classes.quiet}>{m.noBar()}</p>
      </Section>
    );
  const { number } = rubric;
  return (
    <Section title={m.rubric()} hint={own ? m.barNumber({ number }) : m.organisationsOwn({ number })}>
      {rubric.criteria.map((criterion) => (
        <Choices key={criterion.key} criterion={criterion} />
      ))}
    </Section>
  );
}

function Choices({ criterion: { title, options = [], meets } }: { criterion: Criterion }) {
  return (
    <details className={classes.fold}>
      <summary>{title}</summary>
      <ol>
        {options.map(({ label, anchor }, i) => (
          <li key={label}>
            <b>{label}</b> {i === meets ? <Tag>{m.meets()}</Tag> : null}
            <p>{anchor}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
