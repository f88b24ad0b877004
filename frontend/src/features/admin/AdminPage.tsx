import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/admin';
import { Empty } from '#shared/ui/Empty';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import classes from './admin.module.css';
import { groups, type PartGroup } from './parts';

/** A page of the menu that the reader may open. */
type Open = { to: string; text: () => string; icon: Icon };

/** The parts of administration by what they are about, as far as they are the reader's. */
export function AdminPage({ open }: { open: readonly Open[] }) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, { name: m.title() });
  const shown = groups.filter(({ parts }) => parts.some(({ to }) => open.some((page) => page.to === to)));
  if (shown.length === 0)
    return (
      <Page title={m.title()}>
        <Empty title={m.none()}>{m.noneText()}</Empty>
      </Page>
    );
  return (
    <Page title={m.title()} meta={m.meta()}>
      <div ref={list} className={classes.groups}>
        {shown.map((group) => (
          <Group key={group.name} group={group} open={open} />
        ))}
      </div>
    </Page>
  );
}

function Group({ group, open }: { group: PartGroup; open: readonly Open[] }) {
  return (
    <Section title={group.text()}>
      <ul className={classes.list}>
        {group.parts.map(({ to, about }) => {
          const page = open.find((one) => one.to === to);
          return page ? <Part key={to} page={page} about={about()} /> : null;
        })}
      </ul>
    </Section>
  );
}

function Part({ page, about }: { page: Open; about: string }) {
  return (
    <li className={classes.part} data-row>
      <page.icon size={20} stroke={1.6} aria-hidden />
      <Link to={page.to}>{page.text()}</Link>
      <p>{about}</p>
    </li>
  );
}
