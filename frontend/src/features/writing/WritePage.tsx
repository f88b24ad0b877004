import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '#shared/api/problem';
import type { Draft } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { useMe } from '#shared/me/me';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import { PageSkeleton } from '#shared/ui/Skeletons';
import { type Copy, keeperOf } from './copy';
import { draftOptions } from './queries';
import type { Panel } from './Rail';
import { useSoleWriter } from './sole';
import type { View } from './view';
import { WriteDesk } from './WriteDesk';

type Props = {
  id: number;
  view: View | undefined;
  panel: Panel | undefined;
  onShow: (shown: { view?: View; panel?: Panel }) => void;
};

/** The draft as this browser last knew it, for writing on while the server is out of reach. */
const standIn = (id: number, { base, revision }: Copy): Draft => ({
  ...base,
  showCaseId: id,
  state: 'draft',
  colleagues: [],
  hits: [],
  toAnswer: [],
  lacks: [],
  revision,
  updatedAt: '1970-01-01T00:00:00Z',
  actions: [],
});

/** As the server has it, or as this browser kept it. It stays while the server is asked once more: no desk is taken away from under the fingers. */
function useDraft(id: number, person: number) {
  const query = useQuery(draftOptions(id));
  const last = useRef<Draft>(undefined);
  const unreachable = query.error instanceof Problem && query.error.isUnreachable;
  const copy = unreachable && !query.data ? keeperOf(person, id).read() : undefined;
  const before = !query.error && last.current?.showCaseId === id ? last.current : undefined;
  const draft = query.data ?? (copy ? standIn(id, copy) : before);
  last.current = draft;
  return { query, draft };
}

/** Writing a show case: in one window at a time, and whether or not the server answers. */
export function WritePage({ id, view = 'write', panel, onShow }: Props) {
  const me = useMe();
  const person = me?.id ?? 0;
  const flush = useRef<() => Promise<unknown>>(async () => {});
  const { state, take } = useSoleWriter(`assay-write-${person}-${id}`, () => flush.current());
  const [taking, setTaking] = useState(false);
  const { query, draft } = useDraft(id, person);
  const onTake = async (): Promise<void> => {
    setTaking(true);
    await take();
    await query.refetch();
    setTaking(false);
  };
  if (taking) return <PageSkeleton sections={[64, 420]} />;
  if (state === 'elsewhere') return <Elsewhere onTake={() => void onTake()} />;
  if (draft && state === 'here')
    return (
      <WriteDesk draft={draft} person={person} view={view} panel={panel} onShow={onShow} flush={flush} />
    );
  if (query.error)
    return <ErrorState error={query.error} retry={() => void query.refetch()} safe={m.errorSafe()} />;
  return <PageSkeleton sections={[64, 420]} />;
}

function Elsewhere({ onTake }: { onTake: () => void }) {
  return (
    <Empty page title={m.elsewhere()} action={<Button onClick={onTake}>{m.writeHere()}</Button>}>
      {m.elsewhereText()}
    </Empty>
  );
}
