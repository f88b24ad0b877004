import { useSuspenseQuery } from '@tanstack/react-query';
import type { Plan, Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { Markdown } from '#shared/markdown/Markdown';
import { useMe } from '#shared/me/me';
import { nameOf } from '#shared/ui/names';
import { type Crumb, Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { EvidenceSection } from './EvidenceSection';
import { MentorBox } from './MentorBox';
import { historyOptions, planOptions, taskOptions } from './queries';
import { TaskActs } from './TaskActs';
import { TaskDue } from './TaskDue';
import { TaskFacts } from './TaskFacts';
import { TaskHistory } from './TaskHistory';
import { TaskNote } from './TaskNote';
import classes from './task.module.css';
import { kindText, stageText } from './words';

/** One task, for the learner to do and for mentor and manager to judge. */
export function TaskPage({ id }: { id: number }) {
  const task = useSuspenseQuery(taskOptions(id)).data;
  const plan = useSuspenseQuery(planOptions(task.plan)).data;
  const history = useSuspenseQuery(historyOptions(id)).data.items;
  const me = useMe()?.id ?? 0;
  return (
    <Page
      title={task.spec.title}
      status={<StatusPill machine="task" state={task.state} />}
      meta={<Meta task={task} plan={plan} />}
      crumbs={crumbsOf(plan, plan.person.id === me)}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <TaskNote task={task} events={history} />
          {task.spec.instructions ? (
            <Section title={m.instructions()}>
              <Markdown source={task.spec.instructions} />
            </Section>
          ) : null}
          <EvidenceSection key={task.id} task={task} plan={plan} me={me} />
          <TaskHistory events={history} />
        </div>
        <aside className={classes.aside}>
          <TaskFacts task={task} plan={plan} />
          <TaskActs task={task} />
          <MentorBox plan={plan} />
        </aside>
      </div>
    </Page>
  );
}

function crumbsOf(plan: Plan, mine: boolean): Crumb[] {
  if (mine) return [{ to: '/path', text: m.myPath() }];
  return [
    { to: '/mentees', text: m.mentees() },
    { to: '/mentees/$plan', params: { plan: String(plan.id) }, text: nameOf(plan.person) },
  ];
}

function Meta({ task, plan }: { task: Task; plan: Plan }) {
  return (
    <>
      {kindText[task.spec.kind]()} · {task.spec.stage ? stageText(task.spec.stage) : plan.curriculum.title}
      {task.dueOn ? <> · </> : null}
      <TaskDue task={task} long />
    </>
  );
}
