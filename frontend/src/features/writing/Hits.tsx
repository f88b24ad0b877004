import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { m } from '#shared/i18n/gen/writing';
import { ProblemNote } from '#shared/ui/ProblemNote';
import type { Desk } from './desk';
import { HitItem } from './HitItem';
import type { Placed } from './hits';
import { redact } from './queries';
import classes from './rail.module.css';
import type { DeskState } from './state';

type Props = { desk: Desk; state: DeskState; hits: readonly Placed[]; onHit: (hit: Placed) => void };

/** What may show a customer's data: taken out of the text, or kept with a reason that reviewers see. */
export function Hits({ desk, state, hits, onHit }: Props) {
  const open = hits.filter(({ hit }) => !hit.dismissed);
  const kept = hits.filter(({ hit }) => hit.dismissed);
  const away = useMutation({
    mutationFn: async (fingerprints: string[]) => {
      if (!(await desk.flush())) return;
      const { fields, draft } = desk.state();
      desk.adopt(await redact(draft.showCaseId, draft.revision, fingerprints), fields);
    },
  });
  const take = (fingerprint: string): void => away.mutate([fingerprint]);
  const item = (placed: Placed) => (
    <HitItem
      key={placed.key}
      placed={placed}
      desk={desk}
      state={state}
      onJump={() => onHit(placed)}
      onRedact={take}
      busy={away.isPending}
    />
  );
  if (hits.length === 0) return null;
  return (
    <section className={classes.part} aria-live="polite">
      <div className={classes.partHead}>
        <h3>{m.guard({ count: open.length })}</h3>
        {open.length > 1 ? (
          <Button
            size="xs"
            variant="default"
            loading={away.isPending}
            onClick={() => away.mutate(open.map(({ hit }) => hit.fingerprint))}
          >
            {m.redactAll()}
          </Button>
        ) : null}
      </div>
      {open.length > 0 ? <p className={classes.hint}>{m.guardHint()}</p> : null}
      {away.error ? <ProblemNote error={away.error} /> : null}
      <ul className={classes.hits}>{open.map(item)}</ul>
      {kept.length > 0 ? (
        <>
          <h4>{m.keptHits({ count: kept.length })}</h4>
          <ul className={classes.hits}>{kept.map(item)}</ul>
        </>
      ) : null}
    </section>
  );
}
