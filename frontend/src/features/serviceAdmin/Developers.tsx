import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ServiceDeveloper, ServicePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/serviceAdmin';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { useTime } from '#shared/time/useTime';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { sorted, timeOf } from './model';

const DeveloperDialog = lazy(() => import('./DeveloperDialog'));

/** Nobody yet, or the one whose part is changed. */
type Asked = 'new' | ServiceDeveloper | undefined;

/** Who develops the service, with their seniority and their days. */
export function Developers({ service }: { service: ServicePage }) {
  const { local, now } = useTime();
  const today = local(now, 'UTC').date;
  const [asked, setAsked] = useState<Asked>();
  const action = findAction(service.actions, 'set_developer');
  const columns: readonly Column<ServiceDeveloper>[] = [
    { id: 'person', title: m.person(), wrap: true, cell: (row) => <Person person={row.person} /> },
    { id: 'seniority', title: m.seniority(), cell: ({ seniority }) => m.seniorityText({ seniority }) },
    { id: 'days', title: m.days(), wrap: true, cell: (row) => <Days row={row} today={today} /> },
    {
      id: 'change',
      title: m.change(),
      numeric: true,
      cell: (row) =>
        action?.allowed ? (
          <Button
            variant="default"
            size="xs"
            aria-label={m.changeOf({ name: nameOf(row.person) })}
            onClick={() => setAsked(row)}
          >
            {m.change()}
          </Button>
        ) : null,
    },
  ];
  return (
    <Section
      title={m.developers()}
      hint={m.developersHint()}
      actions={
        <ActionButton action={action} variant="default" size="xs" onClick={() => setAsked('new')}>
          {m.addDeveloper()}
        </ActionButton>
      }
    >
      {service.developers.length === 0 ? (
        <p>{m.noDevelopers()}</p>
      ) : (
        <DataTable
          caption={m.developers()}
          columns={columns}
          rows={sorted(service.developers, today)}
          rowKey={(row) => row.person.id}
        />
      )}
      <Suspense>
        {asked ? (
          <DeveloperDialog
            service={service}
            developer={asked === 'new' ? undefined : asked}
            onClose={() => setAsked(undefined)}
          />
        ) : null}
      </Suspense>
    </Section>
  );
}

function Days({ row, today }: { row: ServiceDeveloper; today: string }) {
  const time = timeOf(row, today);
  return (
    <>
      {row.from ? <PlainDate date={row.from} /> : m.always()} –{' '}
      {row.until ? <PlainDate date={row.until} /> : m.open()}{' '}
      {time === 'now' ? null : <Tag>{time === 'past' ? m.past() : m.coming()}</Tag>}
    </>
  );
}
