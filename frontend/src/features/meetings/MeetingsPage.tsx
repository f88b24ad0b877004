import { useQuery } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/meetings';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { Bone } from '#shared/ui/Skeletons';
import { LimitsForm } from './LimitsForm';
import { meetingRulesOptions } from './queries';

/** What the organisation asks of every interview. */
export function MeetingsPage() {
  const query = useQuery(meetingRulesOptions());
  return (
    <Page title={m.title()} meta={m.meta()} crumbs={[{ to: '/admin', text: m.administration() }]}>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <LimitsForm key={query.data.revision} rules={query.data} /> : null}
    </Page>
  );
}

function Loading() {
  return (
    <div aria-busy="true" role="status" aria-label={m.title()}>
      <Bone height={620} />
    </div>
  );
}
