import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { http } from '#shared/api/client';
import type { Plan, Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/path';
import { toastProblem } from '#shared/ui/toast';
import { allowed } from './model';
import classes from './path.module.css';
import { useAct } from './queries';
import { TaskDue } from './TaskDue';
import { kindIcon, kindText } from './words';

const MOST = 3;

/** The one thing to do next, and what can be done after it. */
export function NextPanel({ plan }: { plan: Plan }) {
  const steps = plan.next.flatMap(({ task, why }) => {
    const found = plan.tasks.find((t) => t.id === task);
    return found ? [{ task: found, why: why.text }] : [];
  });
  const [first, ...rest] = steps;
  if (!first) return <Nothing plan={plan} />;
  return (
    <section className={classes.next} aria-labelledby="path-next">
      <h2 id="path-next">{m.next()}</h2>
      <First task={first.task} why={first.why} />
      {rest.length > 0 ? (
        <ul className={classes.after}>
          {rest.slice(0, MOST - 1).map(({ task }) => (
            <After key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function First({ task, why }: { task: Task; why: string }) {
  const Icon = kindIcon[task.spec.kind];
  return (
    <div className={classes.first}>
      <Icon size={22} aria-hidden />
      <div>
        <Link to="/path/tasks/$id" params={{ id: String(task.id) }} className={classes.nextTitle}>
          {task.spec.title}
        </Link>
        <p className={classes.why}>
          {kindText[task.spec.kind]()} · <TaskDue task={task} />
        </p>
        {task.returnedAt ? <p className={classes.why}>{why}</p> : null}
      </div>
      <Begin task={task} />
    </div>
  );
}

/** Starts what is not begun and opens it; opens what is. */
function Begin({ task }: { task: Task }) {
  const navigate = useNavigate();
  const params = { id: String(task.id) };
  const start = useAct(
    () => http.POST('/tasks/{id}/start', { params: { path: { id: task.id } } }),
    () => void navigate({ to: '/path/tasks/$id', params }),
  );
  if (!allowed(task.actions, 'start'))
    return (
      <Button renderRoot={(props) => <Link {...props} to="/path/tasks/$id" params={params} />}>
        {m.goOn()}
      </Button>
    );
  const begin = (): void => start.mutate(undefined, { onError: toastProblem });
  return (
    <Button onClick={begin} loading={start.isPending}>
      {m.start()}
    </Button>
  );
}

function After({ task }: { task: Task }) {
  const Icon = kindIcon[task.spec.kind];
  return (
    <li>
      <Icon size={16} role="img" aria-label={kindText[task.spec.kind]()} />
      <Link to="/path/tasks/$id" params={{ id: String(task.id) }}>
        {task.spec.title}
      </Link>
      <TaskDue task={task} />
    </li>
  );
}

/** Nothing is the learner's to do: it is with the mentor, or all is settled. */
function Nothing({ plan }: { plan: Plan }) {
  if (plan.state !== 'active') return null;
  const waits = plan.counts.submitted;
  return (
    <section className={classes.next} aria-labelledby="path-next">
      <h2 id="path-next">{m.next()}</h2>
      <p className={classes.nothing}>{waits > 0 ? m.allWithMentor({ count: waits }) : m.allSettled()}</p>
    </section>
  );
}
