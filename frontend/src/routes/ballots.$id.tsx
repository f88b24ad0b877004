import { createFileRoute } from '@tanstack/react-router';
import { BallotPage } from '#features/ballots/BallotPage';
import { ballotOptions } from '#features/ballots/queries';

export const Route = createFileRoute('/ballots/$id')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: ({ context, params }) => context.queryClient.ensureQueryData(ballotOptions(Number(params.id))),
  component: Ballot,
});

function Ballot() {
  return <BallotPage id={Number(Route.useParams().id)} />;
}
