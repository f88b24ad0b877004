import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { ErrorState } from '#shared/ui/ErrorState';
import { TextSkeleton } from '#shared/ui/Skeletons';
import classes from './case.module.css';
import { versionOptions } from './queries';
import { VersionPick } from './VersionPick';

const DiffDocument = lazy(() => import('#shared/markdown/DiffDocument'));
const DiffSides = lazy(() => import('#shared/markdown/DiffSides'));

type Props = { showCase: ShowCasePage; version: number | undefined; onVersion: (version: number) => void };

/** A version against the one before it. */
export function VersionChanges({ showCase: c, version, onVersion }: Props) {
  const [as, setAs] = useState('document');
  const number = version && version > 1 ? version : c.currentVersion;
  const before = useQuery(versionOptions(c.id, number - 1));
  const after = useQuery(versionOptions(c.id, number));
  const error = before.error ?? after.error;
  const titles = [m.version({ number: number - 1 }), m.version({ number })] as const;
  return (
    <>
      <div className={classes.changesHead}>
        <VersionPick
          numbers={c.versions.map((v) => v.number).filter((n) => n > 1)}
          number={number}
          onNumber={onVersion}
        />
        <h2>{m.changesSince({ number: number - 1 })}</h2>
        <SegmentedControl
          size="xs"
          aria-label={m.changesAs()}
          value={as}
          onChange={setAs}
          data={[
            { value: 'document', label: m.asDocument() },
            { value: 'sides', label: m.asSides() },
          ]}
        />
      </div>
      {error ? <ErrorState error={error} retry={() => void before.refetch()} /> : null}
      {before.data && after.data ? (
        <Suspense fallback={<TextSkeleton lines={12} />}>
          {as === 'document' ? (
            <div className={classes.diff}>
              <DiffDocument before={before.data.body} after={after.data.body} />
            </div>
          ) : (
            <DiffSides before={before.data.body} after={after.data.body} titles={titles} />
          )}
        </Suspense>
      ) : null}
    </>
  );
}
