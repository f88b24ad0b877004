import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Curriculum, CurriculumVersion, VersionNote } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Empty } from '#shared/ui/Empty';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { CurriculumSince } from './CurriculumSince';
import classes from './parts.module.css';
import { curriculumOptions, curriculumVersionsOptions } from './queries';
import { Tasks } from './Tasks';
import { Versions } from './Versions';

/** A curriculum in one of its versions, with what that version changed. */
export function CurriculumPage({ id, version }: { id: number; version: number | undefined }) {
  const { data: curriculum } = useSuspenseQuery(curriculumOptions(id, version));
  const { data: versions } = useSuspenseQuery(curriculumVersionsOptions(id));
  const navigate = useNavigate();
  const write = (
    <ActionButton
      action={findAction(curriculum.actions, 'publish')}
      onClick={() => void navigate({ to: '/admin/curricula/$id/next', params: { id: String(id) } })}
    >
      {rules.writeNext({ number: curriculum.latest + 1 })}
    </ActionButton>
  );
  return (
    <Page
      title={curriculum.title}
      meta={curriculum.service?.name ?? m.everyService()}
      crumbs={[
        { to: '/admin', text: rules.administration() },
        { to: '/admin/curricula', text: m.title() },
      ]}
      actions={write}
    >
      {curriculum.version ? (
        <Shown curriculum={curriculum} version={curriculum.version} all={versions.items} />
      ) : (
        <Empty title={m.noneYet()}>{m.noneYetText()}</Empty>
      )}
    </Page>
  );
}

type ShownProps = { curriculum: Curriculum; version: CurriculumVersion; all: readonly VersionNote[] };

function Shown({ curriculum, version, all }: ShownProps) {
  return (
    <div className={classes.columns}>
      <div>
        {version.number > 1 ? <CurriculumSince key={version.number} id={curriculum.id} to={version} /> : null}
        <Section
          title={rules.version({ number: version.number })}
          hint={`${m.tasks({ count: version.tasks.length })} · ${m.dayHint()}`}
        >
          <Tasks tasks={version.tasks} />
        </Section>
      </div>
      <Versions versions={all} shown={version.number} />
    </div>
  );
}
