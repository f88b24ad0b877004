import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/path';
import { useMe } from '#shared/me/me';
import { Empty } from '#shared/ui/Empty';
import { Page } from '#shared/ui/Page';
import { Attempts } from './Attempts';
import { Certifications } from './Certifications';
import { Feedback } from './Feedback';
import { MentorBox } from './MentorBox';
import { stagesOf } from './model';
import { NextPanel } from './NextPanel';
import { OnTrack, PlanMeta } from './PlanHead';
import classes from './path.module.css';
import { candidaciesOptions, certificationsOptions, pathOptions } from './queries';
import { RoadBar } from './RoadBar';
import { StageList } from './StageList';
import { WayBox } from './WayBox';
import { WholeRoad } from './WholeRoad';

/** Where I am on my road, what comes next, and who goes with me. */
export function PathPage({ chosen }: { chosen: number | undefined }) {
  const { plans } = useSuspenseQuery(pathOptions()).data;
  const plan = plans.find((p) => p.id === chosen) ?? plans[0];
  if (!plan) return <NoPlan />;
  return (
    <Page
      title={plan.curriculum.title}
      status={<OnTrack plan={plan} />}
      meta={<PlanMeta plan={plan} />}
      actions={<Others plans={plans} plan={plan} />}
    >
      <Road plans={plans} plan={plan} />
    </Page>
  );
}

function Road({ plans, plan }: { plans: readonly Plan[]; plan: Plan }) {
  const me = plan.person.id;
  const certifications = useSuspenseQuery(certificationsOptions(me)).data.items;
  const candidacies = useSuspenseQuery(candidaciesOptions(me)).data.items;
  const stages = stagesOf(plan.tasks);
  const open = candidacies.find((c) => c.endedAt === null) ?? candidacies[0];
  return (
    <>
      <RoadBar plan={plan} stages={stages} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <NextPanel plan={plan} />
          <StageList key={plan.id} stages={stages} />
          <WholeRoad plan={plan} candidacy={open} />
          <Certifications person={me} items={certifications} />
        </div>
        <aside className={classes.aside}>
          <MentorBox plan={plan} />
          <WayBox candidacies={candidacies} />
          <Feedback tasks={plans.flatMap((p) => p.tasks)} />
          <Attempts plans={plans} current={plan.id} to="/path" />
        </aside>
      </div>
    </>
  );
}

/** The other plans that go on now. */
function Others({ plans, plan }: { plans: readonly Plan[]; plan: Plan }) {
  const others = plans.filter((p) => p.id !== plan.id && p.state === 'active');
  return others.map((p) => (
    <Link key={p.id} to="/path" search={{ plan: p.id }}>
      {m.also({ title: p.curriculum.title })}
    </Link>
  ));
}

/** For who has no plan: a certification can be recorded all the same. */
function NoPlan() {
  const me = useMe();
  return (
    <Page title={m.title()}>
      <Empty title={m.empty()} action={<Link to="/library">{m.emptyAction()}</Link>}>
        {m.emptyText()}
      </Empty>
      {me ? <Own person={me.id} /> : null}
    </Page>
  );
}

function Own({ person }: { person: number }) {
  const { items } = useSuspenseQuery(certificationsOptions(person)).data;
  return <Certifications person={person} items={items} />;
}
