import { m } from '#shared/i18n/gen/conflicts';
import { Page } from '#shared/ui/Page';
import { Check } from './Check';
import { Declared } from './Declared';
import type { Pair } from './search';
import { Waivers } from './Waivers';

type Props = { pair: Pair; onPair: (pair: Pair) => void };

/** Why somebody should not judge another: asked of two people, and all that was declared and waived. */
export function ConflictsPage({ pair, onPair }: Props) {
  return (
    <Page title={m.title()} meta={m.meta()} crumbs={[{ to: '/admin', text: m.administration() }]}>
      <Check pair={pair} onPair={onPair} />
      <Declared />
      <Waivers />
    </Page>
  );
}
