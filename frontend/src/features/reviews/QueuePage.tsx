import { SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/reviews';
import { Page } from '#shared/ui/Page';
import { Given } from './Given';
import { Queue } from './Queue';
import { queueOptions } from './queries';

type Props = { given: boolean };

/** What I was asked to review, the soonest due first, and what I have handed in. */
export function QueuePage({ given }: Props) {
  const { data } = useSuspenseQuery(queueOptions());
  const navigate = useNavigate();
  const show = (name: string): void =>
    void navigate({ to: '/reviews', search: name === 'given' ? { show: 'given' } : {} });
  const toAnswer = data.items.filter((item) => item.state === 'offered').length;
  return (
    <Page
      title={m.title()}
      meta={m.queueMeta({ toReview: data.items.length - toAnswer, toAnswer })}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={m.show()}
          value={given ? 'given' : 'waiting'}
          onChange={show}
          data={[
            { value: 'waiting', label: m.waiting() },
            { value: 'given', label: m.given() },
          ]}
        />
      }
    >
      {given ? <Given /> : <Queue items={data.items} />}
    </Page>
  );
}
