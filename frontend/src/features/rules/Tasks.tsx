import type { TaskSpec } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/curricula';
import { Markdown } from '#shared/markdown/Markdown';
import {
  certificationText,
  kindText,
  libraryText,
  namesOf,
  stretchesOf,
  type Titles,
  titlesOf,
} from './tasks';
import classes from './tasks.module.css';

/** The tasks of a version as a road: stage by stage, each with its day. */
export function Tasks({ tasks }: { tasks: readonly TaskSpec[] }) {
  const titles = titlesOf(tasks);
  return stretchesOf(tasks).map((stretch) => (
    <div key={stretch.tasks[0]?.key} className={classes.stretch}>
      {stretch.stage ? <h3>{stretch.stage}</h3> : null}
      <ol className={classes.tasks}>
        {stretch.tasks.map((task) => (
          <li key={task.key}>
            <span className={classes.day}>{m.day({ number: task.offsetDays ?? 0 })}</span>
            <div>
              <b>{task.title}</b>
              <TaskFacts task={task} titles={titles} />
              {task.instructions ? <Markdown source={task.instructions} dense top={4} /> : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  ));
}

/** Kind, sign-off, what comes first, and where it leads, in a line. */
export function TaskFacts({ task, titles }: { task: TaskSpec; titles: Titles }) {
  const names = namesOf(task.prerequisites, titles).join(', ');
  const facts = [
    kindText(task.kind),
    task.judged ? m.judged() : '',
    certificationText(task.certification),
    task.library ? m.fromLibrary({ where: libraryText(task.library) }) : '',
    names ? m.afterTasks({ names }) : '',
  ];
  return <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>;
}
