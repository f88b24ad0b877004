import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { http } from '#shared/api/client';
import type { Person } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/planActs';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { PersonChoice } from './PersonChoice';
import { curriculaOptions, useAct } from './queries';

/** A plan for somebody, from a curriculum, and who accompanies it. */
export function BeginPlan({ onClose }: { onClose: () => void }) {
  const [person, setPerson] = useState<Person>();
  const [mentor, setMentor] = useState<Person>();
  const [curriculum, setCurriculum] = useState<string | null>(null);
  const { data } = useQuery(curriculaOptions());
  const navigate = useNavigate();
  const begin = useAct(
    () =>
      http.POST('/plans', {
        body: { person: person?.id ?? 0, mentor: mentor?.id ?? 0, curriculum: Number(curriculum) },
      }),
    ({ data: plan }) => {
      toast(m.begun());
      onClose();
      if (plan) void navigate({ to: '/mentees/$plan', params: { plan: String(plan.id) } });
    },
  );
  const curricula = (data?.items ?? []).filter((c) => c.latest > 0);
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => begin.mutate(undefined)}
      title={m.beginTitle()}
      consequence={m.beginThen()}
      verb={m.begin()}
      pending={begin.isPending}
      error={begin.error}
      ready={person !== undefined && mentor !== undefined && curriculum !== null}
    >
      <PersonChoice label={m.learner()} without={without(mentor)} value={person} onChoose={setPerson} />
      <Select
        label={m.curriculum()}
        data={curricula.map((c) => ({ value: String(c.id), label: c.title }))}
        value={curriculum}
        onChange={setCurriculum}
        searchable
        comboboxProps={{ shadow: 'md' }}
      />
      <PersonChoice label={m.mentor()} without={without(person)} value={mentor} onChoose={setMentor} />
    </ConfirmAct>
  );
}

const without = (other: Person | undefined): number[] => (other ? [other.id] : []);
