import { useQuery } from '@tanstack/react-query';
import { http } from '#shared/api/client';
import { m } from '#shared/i18n/gen/interviews';
import { ErrorState } from '#shared/ui/ErrorState';
import { ReasonList } from '#shared/ui/ReasonList';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { Board } from './Board';
import classes from './interviews.module.css';
import { asksOf, type Chosen } from './model';
import type { When } from './StartFields';

type Props = { id: number; when: When; chosen: Chosen };

/** What this panel would meet at this start, by the server; it books nobody. */
export function Checked({ id, when, chosen }: Props) {
  const seats = asksOf(chosen);
  const check = useQuery({
    queryKey: ['panel-check', id, when, seats],
    queryFn: async () =>
      (await http.POST('/candidacies/{id}/panel-checks', { params: { path: { id } }, body: { seats, when } }))
        .data,
  });
  if (check.isPending) return <TextSkeleton lines={3} />;
  if (!check.data) return <ErrorState error={check.error} />;
  const { times, against, warnings } = check.data;
  return (
    <div className={classes.checked}>
      {against.length + warnings.length === 0 ? <p>{m.nothingAgainst()}</p> : null}
      <ReasonList reasons={against} glyph="blocked" />
      <ReasonList reasons={warnings} glyph="off" />
      <Board times={times} startsAt={times[0]?.instant ?? ''} />
    </div>
  );
}
