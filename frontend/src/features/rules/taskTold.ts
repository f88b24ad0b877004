import type { Told } from '#shared/forms/late/overtaken';
import { m } from '#shared/i18n/gen/curricula';
import { specsOf, type TaskDraft } from './taskDraft';
import { certificationText, judgedText, kindText, libraryText, namesOf } from './tasks';

/** A task with all it says, as lines. */
function textOf(task: TaskDraft | undefined, titles: ReadonlyMap<string, string>): string {
  const spec = task && specsOf([task])[0];
  if (!task || !spec) return '';
  const names = namesOf(task.prerequisites, titles).join(', ');
  const facts = [
    task.title,
    [kindText(task.kind), m.day({ number: spec.offsetDays ?? 0 }), task.stage].filter(Boolean).join(' · '),
    judgedText(task.judged),
    names ? m.afterTasks({ names }) : '',
    certificationText(spec.certification),
    spec.library ? m.fromLibrary({ where: libraryText(spec.library) }) : '',
    task.instructions,
  ];
  return facts.filter(Boolean).join('\n');
}

/** The tasks of several versions, each once, as they are said where two wrote the next version at once. */
export function tasksTold(...versions: (readonly TaskDraft[])[]): Told<never>[] {
  const titles = new Map(versions.flat().map((task) => [task.id, task.title]));
  return [...titles].map(([name, label]) => ({
    name,
    label: label || m.untitled(),
    text: (task: TaskDraft | undefined) => textOf(task, titles),
  }));
}
