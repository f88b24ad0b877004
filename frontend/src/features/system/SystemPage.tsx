import { useQuery } from '@tanstack/react-query';
import type { System } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { Doctor } from './Doctor';
import { Health } from './Health';
import { Nodes } from './Nodes';
import { systemOptions } from './queries';
import { Sweeps } from './Sweeps';
import { Versions } from './Versions';

/** How Assay runs: what wants attention first, then versions, servers, sweeps, and the doctor. */
export function SystemPage() {
  const query = useQuery(systemOptions());
  return (
    <Page title={m.title()} meta={m.meta()} crumbs={[{ to: '/admin', text: m.administration() }]}>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <Running system={query.data} /> : null}
      <Doctor />
    </Page>
  );
}

function Loading() {
  return (
    <div aria-busy="true" role="status" aria-label={m.title()}>
      <Bone height={64} />
      <Section title={m.versions()}>
        <Bone height={150} />
      </Section>
      <Section title={m.servers()}>
        <Bone height={80} />
      </Section>
      <Section title={m.sweeps()}>
        <Bone height={402} />
      </Section>
    </div>
  );
}

function Running({ system }: { system: System }) {
  return (
    <>
      <Health system={system} />
      <Section title={m.versions()}>
        <Versions system={system} />
      </Section>
      <Section title={m.servers()} hint={m.serversHint()}>
        <Nodes system={system} />
      </Section>
      <Section title={m.sweeps()} hint={m.sweepsHint()}>
        <Sweeps sweeps={system.sweeps} />
      </Section>
    </>
  );
}
