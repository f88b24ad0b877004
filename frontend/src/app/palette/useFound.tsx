import { IconBook2, IconStack2, IconTarget } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { FoundCandidacy, FoundPerson, FoundService, FoundShowCase } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/palette';
import { type Time, useTime } from '#shared/time/useTime';
import { Avatar } from '#shared/ui/Avatar';
import { nameOf } from '#shared/ui/names';
import { PersonName } from '#shared/ui/PersonName';
import { stateText } from '#shared/ui/states';
import type { Entry } from './entries';

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** What the server finds for a text, the best of each kind. */
export function useFound(text: string): { entries: Entry[]; searching: boolean; error: unknown } {
  const time = useTime();
  const asked = text !== '';
  const { data, isFetching, error } = useQuery(
    api.queryOptions(
      'get',
      '/search',
      { params: { query: { q: text } } },
      { enabled: asked, placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  );
  if (!asked || !data) return { entries: [], searching: asked && isFetching, error };
  const entries = [
    ...data.people.map((person) => ofPerson(person, time)),
    ...data.services.map(ofService),
    ...data.showCases.map(ofCase),
    ...data.candidacies.map(ofCandidacy),
  ];
  return { entries, searching: isFetching, error };
}

function ofPerson(person: FoundPerson, time: Time): Entry {
  const clock = `${time.clock(time.now, person.zone)} ${time.offset(time.now, person.zone)}`;
  return {
    id: `person ${person.id}`,
    to: `/people/${person.id}`,
    group: m.people(),
    label: <PersonName person={person} />,
    description: [person.title, `${time.city(person)} ${clock}`].filter(Boolean).join(', '),
    icon: <Avatar person={person} size={24} />,
  };
}

const ofService = (service: FoundService): Entry => ({
  id: `service ${service.id}`,
  to: `/services/${service.slug}`,
  group: m.services(),
  label: service.name,
  description: service.family,
  icon: <IconStack2 {...icon} />,
});

const ofCase = (found: FoundShowCase): Entry => ({
  id: `case ${found.id}`,
  to: found.state === 'approved' ? `/library/${found.id}` : `/cases/${found.id}`,
  group: m.cases(),
  label: found.title,
  description: m.caseLine({
    service: found.service.name,
    author: nameOf(found.author),
    state: stateText('showCase', found.state),
  }),
  icon: <IconBook2 {...icon} />,
});

const ofCandidacy = (found: FoundCandidacy): Entry => ({
  id: `candidacy ${found.id}`,
  to: `/candidacies/${found.id}`,
  group: m.candidacies(),
  label: m.candidacyLine({ name: nameOf(found.person), service: found.service.name }),
  description: stateText('candidacy', found.state),
  icon: <IconTarget {...icon} />,
});
