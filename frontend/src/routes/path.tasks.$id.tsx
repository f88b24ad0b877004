import { createFileRoute } from '@tanstack/react-router';
import { evidenceForm, judgement } from '#features/plans/lateParts';
import { historyOptions, planOptions, taskOptions } from '#features/plans/queries';
import { TaskPage } from '#features/plans/TaskPage';
import { markdown } from '#shared/markdown/load';
import { meOptions } from '#shared/me/me';

export const Route = createFileRoute('/path/tasks/$id')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: async ({ context: { queryClient }, params }) => {
    const id = Number(params.id);
    const rest = [queryClient.ensureQueryData(historyOptions(id)), markdown()];
    const task = await queryClient.ensureQueryData(taskOptions(id));
    const [plan, me] = await Promise.all([
      queryClient.ensureQueryData(planOptions(task.plan)),
      queryClient.ensureQueryData(meOptions()),
    ]);
    const part = plan.person.id === me.id ? evidenceForm : judgement;
    await Promise.all([part.load(), ...rest]);
  },
  component: Task,
});

function Task() {
  const { id } = Route.useParams();
  return <TaskPage key={id} id={Number(id)} />;
}
