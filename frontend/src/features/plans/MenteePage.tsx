import { useSuspenseQuery } from '@tanstack/react-query';
import type { Plan } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/mentees';
import { LocalNow, WorkLine } from '#shared/ui/LocalNow';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { Attempts } from './Attempts';
import { signOffDesk } from './lateParts';
import { MentorBox } from './MentorBox';
import { MentorHistory } from './MentorHistory';
import { Going, Moved } from './Moved';
import { stagesOf } from './model';
import { PlanActs } from './PlanActs';
import { PlanMeta } from './PlanHead';
import { PlanUpdate } from './PlanUpdate';
import classes from './path.module.css';
import { attemptsOptions, planOptions } from './queries';
import { RoadBar } from './RoadBar';
import { StageList } from './StageList';

/** A plan as mentor and manager see it: what waits for sign-off first, then the road. */
export function MenteePage({ id }: { id: number }) {
  const plan = useSuspenseQuery(planOptions(id)).data;
  const { plans } = useSuspenseQuery(attemptsOptions(plan.person.id)).data;
  const stages = stagesOf(plan.tasks);
  return (
    <Page
      title={nameOf(plan.person)}
      status={<Going plan={plan} />}
      meta={<Meta plan={plan} />}
      crumbs={[{ to: '/mentees', text: m.title() }]}
    >
      <RoadBar plan={plan} stages={stages} />
      {plan.counts.submitted > 0 ? <signOffDesk.Late plan={plan} /> : null}
      <div className={classes.columns}>
        <div className={classes.main}>
          <PlanUpdate plan={plan} />
          <StageList key={plan.id} stages={stages} />
        </div>
        <aside className={classes.aside}>
          <Section title={m.learner()}>
            <div className={classes.who}>
              <Person person={plan.person} size={40} />
              <LocalNow person={plan.person} />
              <WorkLine person={plan.person} />
            </div>
          </Section>
          <MentorBox plan={plan} />
          <PlanActs plan={plan} />
          <MentorHistory plan={plan} />
          <Attempts plans={plans} current={plan.id} to="/mentees/$plan" />
        </aside>
      </div>
    </Page>
  );
}

function Meta({ plan }: { plan: Plan }) {
  return (
    <>
      {plan.curriculum.title} · <PlanMeta plan={plan} />
      {plan.state === 'active' ? ' · ' : null}
      <Moved plan={plan} />
    </>
  );
}
