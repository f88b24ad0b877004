import { createFileRoute } from '@tanstack/react-router';
import { historyOptions, planOptions, taskOptions } from '#features/plans/queries';
import { TaskPage } from '#features/plans/TaskPage';
import { loadMarkdown } from '#shared/markdown/Markdown';

export const Route = createFileRoute('/path/tasks/$id')({
  loader: async ({ context: { queryClient }, params }) => {
    const id = Number(params.id);
    const rest = [queryClient.ensureQueryData(historyOptions(id)), loadMarkdown()];
    const task = await queryClient.ensureQueryData(taskOptions(id));
    await Promise.all([queryClient.ensureQueryData(planOptions(task.plan)), ...rest]);
  },
  component: Task,
});

function Task() {
  const { id } = Route.useParams();
  return <TaskPage key={id} id={Number(id)} />;
}
