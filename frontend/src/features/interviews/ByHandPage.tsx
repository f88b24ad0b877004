import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { PanelCandidate } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { m as s } from '#shared/i18n/gen/slots';
import { useTime } from '#shared/time/useTime';
import { ErrorState } from '#shared/ui/ErrorState';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { toast } from '#shared/ui/toast';
import { Checked } from './Checked';
import classes from './interviews.module.css';
import { asksOf, type Chosen, toggled } from './model';
import { Pool } from './Pool';
import { candidacyOptions, poolOptions, useReread } from './queries';
import { type Start, StartFields, startOf, type When } from './StartFields';

/** Booking by hand: a start, then who can sit there, then what speaks against it, then the invitation. */
export function ByHandPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(candidacyOptions(id));
  const { zone } = useTime();
  const [start, setStart] = useState<Start>({ date: '', time: '' });
  const when = startOf(start, zone);
  return (
    <Page
      title={s.byHandTitle({ name: nameOf(data.person), service: data.service.name })}
      crumbs={[
        { to: '/candidacies', text: m.candidacies() },
        { to: '/candidacies/$id', params: { id: String(id) }, text: data.service.name },
        { to: '/candidacies/$id/arrange', params: { id: String(id) }, text: s.options() },
      ]}
    >
      <Section title={m.start()} hint={m.startHint()}>
        <StartFields start={start} onChange={setStart} />
      </Section>
      {when ? (
        <Choose key={when.wall} id={id} when={when} />
      ) : (
        <p className={classes.next}>{m.thenPanel()}</p>
      )}
    </Page>
  );
}

function Choose({ id, when }: { id: number; when: When }) {
  const pool = useQuery(poolOptions(id, when));
  const [chosen, setChosen] = useState<Chosen>([]);
  if (pool.isPending) return <TextSkeleton lines={8} />;
  if (pool.isError) return <ErrorState error={pool.error} />;
  const part = (kind: string): PanelCandidate[] => pool.data.items.filter((c) => c.kind === kind);
  const pick = (kind: 'sme' | 'developer') => (person: number) => setChosen(toggled(chosen, person, kind));
  const ids = chosen.map(({ personId }) => personId);
  return (
    <>
      <Section title={m.smes()} hint={m.smesHint()}>
        <Pool people={part('sme')} chosen={ids} onToggle={pick('sme')} most={40} />
      </Section>
      <Section title={m.developers()}>
        <Pool people={part('developer')} chosen={ids} onToggle={pick('developer')} most={20} />
      </Section>
      {chosen.length > 0 ? <Book id={id} when={when} chosen={chosen} /> : null}
    </>
  );
}

function Book({ id, when, chosen }: { id: number; when: When; chosen: Chosen }) {
  const once = useOnce();
  const navigate = useNavigate();
  const reread = useReread();
  const propose = api.useMutation('post', '/candidacies/{id}/interviews');
  const send = (): void =>
    propose.mutate(
      { params: { path: { id } }, body: { seats: asksOf(chosen), when }, ...once.init },
      {
        onSuccess: (interview) => {
          once.renew();
          toast(m.invited());
          reread();
          void navigate({ to: '/interviews/$id', params: { id: String(interview.id) } });
        },
      },
    );
  return (
    <Section title={m.check()}>
      <Checked id={id} when={when} chosen={chosen} />
      {propose.error ? <ProblemNote error={propose.error} /> : null}
      <Button onClick={send} loading={propose.isPending}>
        {m.invite()}
      </Button>
    </Section>
  );
}
