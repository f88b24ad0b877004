import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/peopleAdmin';
import { findAction } from '#shared/ui/ActionButton';
import { namesOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { Addresses } from './Addresses';
import { ChangeIdentity } from './ChangeIdentity';
import { Leaving } from './Leaving';
import { personOptions } from './queries';
import { Roles } from './Roles';
import { SignIn } from './SignIn';

/** One person to administer: who they are, their addresses, rights, sign-in, and leaving. */
export function PersonAdminPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(personOptions(id));
  const { first, other } = namesOf(data);
  const change = findAction(data.actions, 'change');
  return (
    <Page
      title={other ? `${first} ${other}` : first}
      meta={
        <Link to="/people/$id" params={{ id: String(id) }}>
          {m.openPage()}
        </Link>
      }
      width="text"
      crumbs={[
        { to: '/admin', text: m.administration() },
        { to: '/admin/people', text: m.title() },
      ]}
    >
      {change && !change.allowed && change.reason ? (
        <ReasonList reasons={[change.reason]} glyph="off" />
      ) : null}
      {data.removedAt ? <Leaving person={data} /> : null}
      <Section title={m.identity()}>
        <ChangeIdentity person={data} off={!change?.allowed} />
      </Section>
      <Addresses person={data} />
      <Roles person={data} />
      <SignIn person={data} />
      {data.removedAt ? null : <Leaving person={data} />}
    </Page>
  );
}
