import { Button, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Certification, CertSpec } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/task';
import { dateText } from '#shared/time/format';
import { useTime } from '#shared/time/useTime';
import { certificationsOptions } from './queries';
import classes from './task.module.css';

const RecordCertification = lazy(() =>
  import('./RecordCertification').then((x) => ({ default: x.RecordCertification })),
);

type Props = { person: number; spec: CertSpec; value: number | null; onChoose: (id: number) => void };

/** Which of the learner's certifications the task stands on; one can be recorded here. */
export function CertificationChoice({ person, spec, value, onChoose }: Props) {
  const [adding, setAdding] = useState(false);
  const held = useQuery(certificationsOptions(person)).data?.items ?? [];
  const fits = held.filter((c) => c.withdrawnAt === null && same(c, spec));
  return (
    <div>
      <Radio.Group
        label={m.whichCertification()}
        description={fits.length === 0 ? m.noneFits({ name: spec.name, vendor: spec.vendor }) : undefined}
        value={value === null ? null : String(value)}
        onChange={(id) => onChoose(Number(id))}
      >
        <Stack gap="xs" mt="xs">
          {fits.map((c) => (
            <Choice key={c.id} certification={c} />
          ))}
        </Stack>
      </Radio.Group>
      <Button variant="default" size="xs" mt="xs" onClick={() => setAdding(true)} className={classes.record}>
        {m.recordOne()}
      </Button>
      <Suspense>
        {adding ? (
          <RecordCertification
            person={person}
            preset={{ vendor: spec.vendor, name: spec.name }}
            onClose={() => setAdding(false)}
            onRecorded={(c) => {
              setAdding(false);
              onChoose(c.id);
            }}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

const plain = (text: string): string => text.trim().toLowerCase();

/** To offer the likely ones; whether one counts is for the server to say. */
const same = (c: Certification, spec: CertSpec): boolean =>
  plain(c.vendor) === plain(spec.vendor) && plain(c.name) === plain(spec.name);

function Choice({ certification: c }: { certification: Certification }) {
  const { today } = useTime();
  const day = (date: string): string => dateText(date, { year: date.slice(0, 4) !== today.slice(0, 4) });
  const parts = [
    c.score !== null && c.passMark !== null ? m.scoreOf({ score: c.score, mark: c.passMark }) : null,
    c.issuedOn ? m.issued({ date: day(c.issuedOn) }) : null,
    c.expiresOn ? m.expires({ date: day(c.expiresOn) }) : m.expiresNever(),
  ];
  const label = c.passed ? c.name : m.nameNotYet({ name: c.name });
  return <Radio value={String(c.id)} label={label} description={parts.filter(Boolean).join(' · ')} />;
}
