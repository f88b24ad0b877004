import { useSuspenseQuery } from '@tanstack/react-query';
import type { Curriculum, CurriculumVersion, VersionNote } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { m as rules } from '#shared/i18n/gen/rules';
import { PlainDate } from '#shared/time/PlainDate';
import { Empty } from '#shared/ui/Empty';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { CurriculumActs } from './CurriculumActs';
import { CurriculumSince } from './CurriculumSince';
import classes from './parts.module.css';
import { curriculumOptions, curriculumVersionsOptions } from './queries';
import { Tasks } from './Tasks';
import { Versions } from './Versions';

/** A curriculum in one of its versions, with what that version changed. */
export function CurriculumPage({ id, version }: { id: number; version: number | undefined }) {
  const { data: curriculum } = useSuspenseQuery(curriculumOptions(id, version));
  const { data: versions } = useSuspenseQuery(curriculumVersionsOptions(id));
  return (
    <Page
      title={curriculum.title}
      meta={<Meta of={curriculum} />}
      crumbs={[
        { to: '/admin', text: rules.administration() },
        { to: '/admin/curricula', text: m.title() },
      ]}
      actions={<CurriculumActs curriculum={curriculum} />}
    >
      {curriculum.version ? (
        <Shown curriculum={curriculum} version={curriculum.version} all={versions.items} />
      ) : (
        <Empty title={m.noneYet()}>{m.noneYetText()}</Empty>
      )}
    </Page>
  );
}

const Meta = ({ of: { service, slug, retiredOn } }: { of: Curriculum }) => (
  <>
    {service?.name ?? m.everyService()} · {slug}
    {retiredOn ? (
      <>
        {' '}
        <Tag>
          {m.retiredFrom()} <PlainDate date={retiredOn} />
        </Tag>
      </>
    ) : null}
  </>
);

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
