import { Spotlight } from '@mantine/spotlight';
import { IconBook2, IconStack2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { LibraryCase, Person, Service } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/palette';
import { useTime } from '#shared/time/useTime';
import { Avatar } from '#shared/ui/Avatar';
import { PersonName } from '#shared/ui/PersonName';
import { type Destination, type NavGroup, settings } from '../shell/navigation';
import classes from './palette.module.css';

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

type EntryProps = { to: string; label: ReactNode; description?: ReactNode; icon: ReactNode };

function Entry({ to, label, description, icon: picture }: EntryProps) {
  const navigate = useNavigate();
  return (
    <Spotlight.Action leftSection={picture} onClick={() => void navigate({ to })}>
      <span className={classes.label}>{label}</span>
      {description ? <span className={classes.description}>{description}</span> : null}
    </Spotlight.Action>
  );
}

type GroupProps = { label: string; children: ReactNode[] };

function Group({ label, children }: GroupProps) {
  return children.length === 0 ? null : (
    <Spotlight.ActionsGroup label={label}>{children}</Spotlight.ActionsGroup>
  );
}

const matches = (link: Destination, text: string): boolean =>
  link.text().toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());

export function Pages({ groups, text }: { groups: NavGroup[]; text: string }) {
  const links = [...groups.flatMap((group) => group.links), settings].filter((link) => matches(link, text));
  return (
    <Group label={m.goTo()}>
      {links.map((link) => (
        <Entry key={link.to} to={link.to} label={link.text()} icon={<link.icon {...icon} />} />
      ))}
    </Group>
  );
}

export function People({ people }: { people: readonly Person[] }) {
  const time = useTime();
  return (
    <Group label={m.people()}>
      {people.map((person) => (
        <Entry
          key={person.id}
          to={`/people/${person.id}`}
          label={<PersonName person={person} />}
          description={`${person.title}, ${time.city(person)} ${time.clock(time.now, person.zone)} ${time.offset(time.now, person.zone)}`}
          icon={<Avatar person={person} size={24} />}
        />
      ))}
    </Group>
  );
}

export function Services({ services }: { services: readonly Service[] }) {
  return (
    <Group label={m.services()}>
      {services.map((service) => (
        <Entry
          key={service.id}
          to={`/services/${service.slug}`}
          label={service.name}
          description={service.family}
          icon={<IconStack2 {...icon} />}
        />
      ))}
    </Group>
  );
}

/** A text with what was found in it marked. */
function Hits({ parts }: { parts: LibraryCase['title'] }) {
  return parts.map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing but their place
    part.hit ? <mark key={i}>{part.text}</mark> : <Fragment key={i}>{part.text}</Fragment>,
  );
}

export function Cases({ cases }: { cases: readonly LibraryCase[] }) {
  return (
    <Group label={m.cases()}>
      {cases.map((found) => (
        <Entry
          key={found.id}
          to={`/library/${found.id}`}
          label={<Hits parts={found.title} />}
          description={m.caseLine({ service: found.service.name, level: String(found.level) })}
          icon={<IconBook2 {...icon} />}
        />
      ))}
    </Group>
  );
}
