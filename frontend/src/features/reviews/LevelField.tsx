import type { AssignmentPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Choice } from './Choice';
import { type Draft, levelPlace } from './model';
import type { Saver } from './saver';
import { levels } from './words';

type Props = {
  asked: AssignmentPage;
  draft: Draft;
  saver: Saver;
  at: number;
  errors: Record<string, string>;
  onPlace: (place: number) => void;
};

/** The technical level that the reviewer sees, with its guide; what the author claims is marked. */
export function LevelField({ asked, draft, saver, at, errors, onPlace }: Props) {
  const place = levelPlace(draft);
  const options = levels.map(({ name, guide }, i) => ({
    value: i + 1,
    label: name(),
    anchor: guide(),
    ring: asked.claimedLevel === i + 1 ? m.claimed() : undefined,
  }));
  return (
    <Choice
      place={place}
      title={m.level()}
      hint={m.claims({ level: asked.claimedLevel })}
      options={options}
      value={draft.level}
      active={place === at}
      error={errors['/level']}
      onChoose={(level) => saver.change({ ...saver.writing.draft, level })}
      onPlace={onPlace}
    />
  );
}
