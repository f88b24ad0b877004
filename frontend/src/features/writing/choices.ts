import type { Draft } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { levelText } from '#shared/ui/levels';
import { answerTo, type Fields, fieldsOf, withAnswer } from './fields';
import { type Choice, type Region, regionsOf, textOf } from './merge';

/** One thing to choose: how it is called, both forms of it, and which is taken. */
export type Piece = {
  key: string;
  name: string;
  mine: string;
  theirs: string;
  choice: Choice;
  /** Both changed it. */
  clash: boolean;
  /** Both may be kept, one after the other. */
  joins: boolean;
};

export type Differences = { pieces: Piece[]; regions: Region[]; theirs: Fields };

type Small = { key: string; name: string; of: (fields: Fields) => string };

const namesOf =
  (draft: Draft) =>
  (fields: Fields): string =>
    fields.colleagues.map((id) => draft.colleagues.find((p) => p.id === id)?.name ?? `#${id}`).join(', ');

function smalls(theirs: Draft, fields: Fields): Small[] {
  const answers = fields.answers.map(({ findingId = 0 }, i) => ({
    key: `answer-${findingId}`,
    name: m.pieceAnswer({ n: i + 1 }),
    of: (f: Fields) => answerTo(f, findingId),
  }));
  return [
    { key: 'title', name: m.title(), of: (f) => f.title.trim() },
    { key: 'claimedLevel', name: m.level(), of: (f) => levelText(f.claimedLevel) },
    { key: 'customerCase', name: m.customerCase(), of: (f) => f.customerCase.trim() },
    { key: 'colleagues', name: m.colleagues(), of: namesOf(theirs) },
    ...answers,
  ];
}

function small({ key, name, of }: Small, base: Fields, mine: Fields, theirs: Fields): Piece[] {
  const [was, ours, others] = [of(base), of(mine), of(theirs)];
  if (ours === others) return [];
  const clash = ours !== was && others !== was;
  return [
    { key, name, mine: ours, theirs: others, choice: ours === was ? 'theirs' : 'mine', clash, joins: false },
  ];
}

const joined = (lines: string[]): string => lines.join('\n');

/** Everything in which two drafts differ that were made from a third. */
export function differencesOf(base: Fields, mine: Fields, draft: Draft): Differences {
  const theirs = fieldsOf(draft);
  const everyAnswer = {
    ...mine,
    answers: [...mine.answers, ...theirs.answers.filter((a) => answerTo(mine, a.findingId ?? 0) === '')],
  };
  const regions = regionsOf(base.body, mine.body, theirs.body);
  const body = regions.flatMap((region, i): Piece[] => {
    if (region.kind === 'same') return [];
    const { choice, clash } = region;
    return [
      {
        key: `body-${i}`,
        name: m.pieceText(),
        mine: joined(region.mine),
        theirs: joined(region.theirs),
        choice,
        clash,
        joins: true,
      },
    ];
  });
  const pieces = [...smalls(draft, everyAnswer).flatMap((s) => small(s, base, mine, theirs)), ...body];
  return { pieces, regions, theirs };
}

function withChoice(found: Differences, key: string, choice: Choice): Differences {
  const pieces = found.pieces.map((piece) => {
    if (piece.key !== key) return piece;
    return { ...piece, choice: choice === 'both' && !piece.joins ? piece.choice : choice };
  });
  const regions = found.regions.map((region, i): Region => {
    const piece = pieces.find((p) => p.key === `body-${i}`);
    return region.kind === 'change' && piece ? { ...region, choice: piece.choice } : region;
  });
  return { ...found, pieces, regions };
}

export const chooseOne = withChoice;

export const chooseAll = (found: Differences, choice: 'mine' | 'theirs'): Differences =>
  found.pieces.reduce((now, piece) => withChoice(now, piece.key, choice), found);

/** The fields as they were chosen. */
export function put({ pieces, regions, theirs }: Differences, mine: Fields): Fields {
  const taken = (key: string): Fields =>
    pieces.find((p) => p.key === key)?.choice === 'theirs' ? theirs : mine;
  let answers = mine.answers;
  for (const { key } of pieces.filter((p) => p.key.startsWith('answer-'))) {
    const finding = Number(key.slice('answer-'.length));
    answers = withAnswer({ ...mine, answers }, finding, answerTo(taken(key), finding));
  }
  return {
    title: taken('title').title,
    claimedLevel: taken('claimedLevel').claimedLevel,
    customerCase: taken('customerCase').customerCase,
    colleagues: taken('colleagues').colleagues,
    answers,
    body: textOf(regions),
  };
}
