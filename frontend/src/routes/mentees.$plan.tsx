import { createFileRoute } from '@tanstack/react-router';
import { signOffDesk } from '#features/plans/lateParts';
import { MenteePage } from '#features/plans/MenteePage';
import { attemptsOptions, planOptions } from '#features/plans/queries';
import { markdown } from '#shared/markdown/load';

export const Route = createFileRoute('/mentees/$plan')({
  codeSplitGroupings: [['component'], ['loader']],
  loader: async ({ context: { queryClient }, params }) => {
    const text = markdown();
    const plan = await queryClient.ensureQueryData(planOptions(Number(params.plan)));
    const desk = plan.counts.submitted > 0 ? signOffDesk.load() : undefined;
    await Promise.all([queryClient.ensureQueryData(attemptsOptions(plan.person.id)), text, desk]);
  },
  component: Mentee,
});

function Mentee() {
  const { plan } = Route.useParams();
  return <MenteePage key={plan} id={Number(plan)} />;
}
