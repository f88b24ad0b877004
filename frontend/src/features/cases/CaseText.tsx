import { useQuery } from '@tanstack/react-query';
import type { ShowCasePage, ShowCaseVersion } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Markdown } from '#shared/markdown/Markdown';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import classes from './case.module.css';
import { Dismissals } from './Dismissals';
import { versionOptions } from './queries';
import { VersionPick } from './VersionPick';

type Props = { showCase: ShowCasePage; version: number | undefined; onVersion: (version: number) => void };

/** The text of one version; the current one unless another was chosen. */
export function CaseText({ showCase: c, version, onVersion }: Props) {
  const number = version ?? c.currentVersion;
  const current = c.version?.number === number ? c.version : undefined;
  const query = useQuery({ ...versionOptions(c.id, number), enabled: !current && number > 0 });
  if (c.currentVersion === 0) return <Empty title={m.noVersion()}>{m.noVersionText()}</Empty>;
  const shown = current ?? query.data;
  return (
    <>
      {c.versions.length > 1 ? (
        <VersionPick numbers={c.versions.map((v) => v.number)} number={number} onNumber={onVersion} />
      ) : null}
      {query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {shown ? <Text version={shown} /> : <TextSkeleton lines={12} />}
    </>
  );
}

function Text({ version }: { version: ShowCaseVersion }) {
  return (
    <article className={classes.article}>
      <Markdown source={version.body} top={2} />
      <Dismissals dismissals={version.dismissals} />
    </article>
  );
}
