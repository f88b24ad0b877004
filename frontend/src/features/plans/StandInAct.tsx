import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { http } from '#shared/api/client';
import type { Person, Plan, StandIn } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/planActs';
import { PlainDate } from '#shared/time/PlainDate';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { PersonName } from '#shared/ui/PersonName';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { toast } from '#shared/ui/toast';
import classes from './mentees.module.css';
import { PersonChoice } from './PersonChoice';
import { useAct } from './queries';

/** Names who signs off while the mentor is away, from day to day; takes a stand-in back. */
export function StandInAct({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [person, setPerson] = useState<Person>();
  const [from, setFrom] = useState(plan.today ?? '');
  const [to, setTo] = useState('');
  const name = useAct(
    () =>
      http.POST('/plans/{id}/stand-ins', {
        params: { path: { id: plan.id } },
        body: { person: person?.id ?? 0, from, to },
      }),
    () => {
      toast(m.standInNamed());
      onClose();
    },
  );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => name.mutate(undefined)}
      title={m.standInTitle()}
      consequence={m.standInThen()}
      verb={m.nameStandIn()}
      pending={name.isPending}
      error={name.error}
      ready={person !== undefined && from !== '' && to !== ''}
    >
      {plan.standIns.map((s) => (
        <Named key={s.id} standIn={s} />
      ))}
      <PersonChoice
        without={[plan.person.id, plan.mentor?.id ?? 0]}
        label={m.standIn()}
        value={person}
        onChoose={setPerson}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={m.from()}
          value={from}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
        <TextInput type="date" label={m.to()} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
      </div>
    </ConfirmAct>
  );
}

/** One who is named already. */
function Named({ standIn: s }: { standIn: StandIn }) {
  const end = useAct(
    () => http.DELETE('/stand-ins/{id}', { params: { path: { id: s.id } } }),
    () => toast(m.standInEnded()),
  );
  return (
    <div className={classes.named}>
      <span>
        <PersonName person={s.person} both={false} /> · <PlainDate date={s.from ?? ''} /> –{' '}
        <PlainDate date={s.to ?? ''} />
      </span>
      <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate(undefined)}>
        {m.endStandIn()}
      </Button>
      {end.error ? <ProblemNote error={end.error} /> : null}
    </div>
  );
}
