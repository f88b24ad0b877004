import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/slots';
import { useMe } from '#shared/me/me';
import { findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { PageSkeleton } from '#shared/ui/Skeletons';
import { candidacyOptions, foundOptions } from './queries';
import { FoundToArrange } from './slots/FoundToArrange';
import { Refused } from './slots/Refused';

type Props = { id: number; from: string | undefined; onFrom: (from: string | undefined) => void };

/** Panels and hours that hurt least, for who arranges and for the candidate; choosing one invites its panel. */
export function ArrangePage({ id, from, onFrom }: Props) {
  const { data } = useSuspenseQuery(candidacyOptions(id));
  const me = useMe();
  const found = useQuery({ ...foundOptions(id, from), placeholderData: (before) => before });
  const own = me?.id === data.person.id;
  return (
    <Page
      title={m.arrangeTitle({ name: nameOf(data.person), service: data.service.name })}
      meta={own ? m.ownMeta() : m.meta()}
      width="wide"
      crumbs={[
        { to: '/candidacies', text: m.candidacies() },
        { to: '/candidacies/$id', params: { id: String(id) }, text: data.service.name },
      ]}
      actions={findAction(data.actions, 'arrange')?.allowed ? <ByHand id={id} /> : undefined}
    >
      {found.isPending ? <PageSkeleton sections={[330, 480]} /> : null}
      {found.isError ? <Refused error={found.error} id={id} retry={() => void found.refetch()} /> : null}
      {found.isSuccess ? (
        <FoundToArrange
          id={id}
          own={own}
          found={found.data}
          from={from}
          onFrom={onFrom}
          pending={found.isPlaceholderData}
        />
      ) : null}
    </Page>
  );
}

/** The panel and the start typed in, with the same checks. */
function ByHand({ id }: { id: number }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/candidacies/$id/by-hand" params={{ id: String(id) }} />}
    >
      {m.byHand()}
    </Button>
  );
}
