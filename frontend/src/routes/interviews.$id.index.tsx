import { createFileRoute } from '@tanstack/react-router';
import { InterviewPage } from '#features/interviews/InterviewPage';
import { interviewOptions } from '#features/interviews/queries';

export const Route = createFileRoute('/interviews/$id/')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context, params }) => context.queryClient.ensureQueryData(interviewOptions(Number(params.id))),
  component: Interview,
});

function Interview() {
  return <InterviewPage id={Number(Route.useParams().id)} />;
}
