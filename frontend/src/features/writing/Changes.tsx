import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ShowCaseVersion } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { TextSkeleton } from '#shared/ui/Skeletons';
import classes from './writing.module.css';

const DiffDocument = lazy(() => import('#shared/markdown/DiffDocument'));
const DiffSides = lazy(() => import('#shared/markdown/DiffSides'));

type Props = { version: ShowCaseVersion; text: string };

/** What is being written against the version that reviewers last saw. */
export function Changes({ version, text }: Props) {
  const [as, setAs] = useState('document');
  const number = version.number;
  return (
    <div className={classes.changes}>
      <div className={classes.changesHead}>
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
        <h2>{version.body === text ? m.noChanges({ number }) : m.changesSince({ number })}</h2>
      </div>
      <Suspense fallback={<TextSkeleton lines={8} />}>
        {as === 'document' ? (
          <DiffDocument before={version.body} after={text} />
        ) : (
          <DiffSides before={version.body} after={text} titles={[m.version({ number }), m.nowDraft()]} />
        )}
      </Suspense>
    </div>
  );
}
