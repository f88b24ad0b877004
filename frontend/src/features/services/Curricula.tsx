import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CurriculumSummary } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { ErrorState } from '#shared/ui/ErrorState';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { curriculaOptions, curriculumOptions } from './queries';
import classes from './services.module.css';

/** What a new hire works through on the way to this service. */
export function Curricula({ id }: { id: number }) {
  const { items } = useSuspenseQuery(curriculaOptions(id)).data;
  return (
    <Section title={m.curriculum()}>
      {items.length === 0 ? <p className={classes.quiet}>{m.noCurriculum()}</p> : null}
      {items.map((curriculum) => (
        <Curriculum key={curriculum.id} curriculum={curriculum} />
      ))}
    </Section>
  );
}

function Curriculum({ curriculum }: { curriculum: CurriculumSummary }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {curriculum.title} <small>{m.barNumber({ number: curriculum.latest })}</small>
      </summary>
      {open ? <Tasks id={curriculum.id} /> : null}
    </details>
  );
}

function Tasks({ id }: { id: number }) {
  const query = useQuery(curriculumOptions(id));
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <TextSkeleton lines={4} />;
  const stages = new Map<string, string[]>();
  for (const { stage = '', title } of query.data.version?.tasks ?? [])
    stages.set(stage, [...(stages.get(stage) ?? []), title]);
  return [...stages].map(([stage, titles]) => (
    <div key={stage} className={classes.stage}>
      {stage ? <b>{stage}</b> : null}
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  ));
}
