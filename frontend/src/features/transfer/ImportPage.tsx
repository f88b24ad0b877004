import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { m } from '#shared/i18n/gen/transfer';
import { ErrorState } from '#shared/ui/ErrorState';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Apply } from './Apply';
import { Done } from './Done';
import { Exports } from './Exports';
import { Files } from './Files';
import { Progress } from './Progress';
import { Report } from './Report';
import { useImport } from './useImport';

/** CSV files are chosen, looked at row by row, and imported all or nothing; everything can be downloaded. */
export function ImportPage() {
  const work = useImport();
  const { files, doing, report, done, error } = work;
  return (
    <Page title={m.title()} meta={m.meta()} crumbs={[{ to: '/admin', text: m.administration() }]}>
      {done ? <Done report={done} /> : null}
      <Section title={m.choose()} hint={m.chooseHint()}>
        <Files files={files} busy={doing === 'importing'} onChoose={work.choose} onRemove={work.remove} />
      </Section>
      <Progress doing={doing} files={files} report={report} />
      {error ? <ErrorState error={error} retry={() => void work.again()} safe={m.nothingStored()} /> : null}
      {report && !error ? (
        <Section
          title={m.wouldHappen()}
          actions={<Apply report={report} doing={doing} onApply={work.apply} />}
        >
          <Report report={report} files={files.map(({ name }) => name)} stale={doing === 'checking'} />
        </Section>
      ) : null}
      <Section title={m.exportTitle()} hint={m.exportHint()}>
        <Exports />
      </Section>
      <UnsavedGuard when={doing === 'importing'} text={m.leaveImport()} />
    </Page>
  );
}
