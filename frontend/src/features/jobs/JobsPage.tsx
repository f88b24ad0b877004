import { useQuery } from '@tanstack/react-query';
import type { JobHealth } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { Attention } from './Attention';
import { Dead } from './Dead';
import { JobList } from './JobList';
import { Kinds } from './Kinds';
import { Mail } from './Mail';
import { healthOptions } from './queries';
import type { Search } from './search';

type Props = { search: Search; onSearch: (search: Search) => void };

/** How the queue goes: what wants attention, mail, each kind, and the jobs one by one. */
export function JobsPage({ search, onSearch }: Props) {
  const query = useQuery(healthOptions());
  return (
    <Page
      title={m.title()}
      meta={m.meta()}
      width="wide"
      crumbs={[{ to: '/admin', text: m.administration() }]}
    >
      {query.isPending ? <Loading /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <Health health={query.data} /> : null}
      <JobList search={search} onSearch={onSearch} kinds={query.data?.kinds ?? []} />
    </Page>
  );
}

function Loading() {
  return (
    <div aria-busy="true" role="status" aria-label={m.title()}>
      <Bone height={70} />
      <Section title={m.mail()}>
        <Bone height={113} />
      </Section>
      <Section title={m.kinds()}>
        <Bone height={262} />
      </Section>
    </div>
  );
}

function Health({ health }: { health: JobHealth }) {
  return (
    <>
      <Attention health={health} />
      <Dead dead={health.dead} />
      <Section title={m.mail()}>
        <Mail health={health} />
      </Section>
      <Section title={m.kinds()}>
        <Kinds kinds={health.kinds} />
      </Section>
    </>
  );
}
