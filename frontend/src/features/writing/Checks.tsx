import type { Lack } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import type { Desk } from './desk';
import { Hits } from './Hits';
import type { Placed } from './hits';
import classes from './rail.module.css';
import type { DeskState } from './state';

type Props = {
  desk: Desk;
  state: DeskState;
  hits: readonly Placed[];
  onHit: (hit: Placed) => void;
  onLack: (pointer: string) => void;
};

const isHit = (lack: Lack): boolean => lack.code === 'customer-data';

/** What stands between the draft and its reviewers, each with the way there. */
export function Checks({ desk, state, hits, onHit, onLack }: Props) {
  const { lacks } = state.draft;
  const missing = lacks.filter((lack) => !isHit(lack));
  return (
    <>
      {lacks.length === 0 ? (
        <p className={classes.allThere}>
          <StatusGlyph glyph="done" label="" />
          {m.nothingMissing()}
        </p>
      ) : null}
      {missing.length > 0 ? (
        <section className={classes.part}>
          <h3>{m.missing()}</h3>
          <ul className={classes.lacks}>
            {missing.map((lack) => (
              <li key={`${lack.pointer} ${lack.text}`}>
                <StatusGlyph glyph="todo" label="" />
                <button type="button" onClick={() => onLack(lack.pointer)}>
                  {lack.text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Hits desk={desk} state={state} hits={hits} onHit={onHit} />
    </>
  );
}
