import type { Plan, Task } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { Section } from '#shared/ui/Section';
import { Evidence } from './Evidence';
import { evidenceForm, judgement } from './lateParts';
import { allowed, isSettled } from './model';

const writes = (task: Task, plan: Plan, me: number): boolean =>
  plan.person.id === me && plan.state === 'active' && !isSettled(task);

const judges = (task: Task): boolean =>
  task.state === 'submitted' && allowed(task.actions, 'sign_off') !== undefined;

type Props = { task: Task; plan: Plan; me: number };

/** The learner writes evidence, the mentor judges it, everyone else reads it. */
export function EvidenceSection({ task, plan, me }: Props) {
  if (writes(task, plan, me)) return <evidenceForm.Late task={task} plan={plan} />;
  return (
    <>
      <Section title={m.evidence()}>
        <Evidence task={task} />
      </Section>
      {judges(task) ? <judgement.Late task={task} /> : null}
    </>
  );
}
