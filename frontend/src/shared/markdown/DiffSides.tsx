import { Fragment, useMemo } from 'react';
import { m } from '../i18n/gen/markdown';
import { locale } from '../i18n/runtime';
import { cut, markOf, type Passage, type Piece, passagesIn } from './passages';
import { diffSides, type Side, type SidePiece, type SideRow } from './sides';
import classes from './sides.module.css';

type Props = {
  before: string;
  after: string;
  /** What each side is called: "Version 2", "Version 3". */
  titles: readonly [string, string];
  lang?: string;
  /** What is said about passages of the newer version; then what is selected can be found in it too. */
  passages?: readonly Passage[];
};

/** The source of two versions side by side, line by line. */
export default function DiffSides({ before, after, titles, lang = locale, passages }: Props) {
  const rows = useMemo(() => diffSides(before, after, lang), [before, after, lang]);
  return (
    <table className={classes.sides}>
      <caption className={classes.caption}>{m.sides({ before: titles[0], after: titles[1] })}</caption>
      <colgroup>
        <col className={classes.number} />
        <col />
        <col className={classes.number} />
        <col />
      </colgroup>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} colSpan={2} scope="colgroup">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody lang={lang}>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have nothing but their place
          <Row key={i} row={row} passages={passages} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { row: SideRow; passages: readonly Passage[] | undefined };

function Row({ row, passages }: RowProps) {
  const changed = row.kind !== 'same';
  return (
    <tr data-change={row.first || undefined}>
      <Cells side={row.left} mark={changed && row.left ? 'del' : undefined} passages={undefined} />
      <Cells side={row.right} mark={changed && row.right ? 'ins' : undefined} passages={passages} />
    </tr>
  );
}

type Mark = 'ins' | 'del' | undefined;

type CellsProps = { side: Side | undefined; mark: Mark; passages: readonly Passage[] | undefined };

function Cells({ side, mark, passages }: CellsProps) {
  return (
    <>
      <td className={classes.line}>{side?.line}</td>
      <td className={classes.code} data-mark={mark}>
        {side?.pieces.map((piece) => (
          <Word key={piece.at} piece={piece} mark={mark} passages={passages} />
        ))}
      </td>
    </>
  );
}

type WordProps = { piece: SidePiece; mark: Mark; passages: readonly Passage[] | undefined };

function Word({ piece, mark, passages }: WordProps) {
  const Tag = piece.hit && mark ? mark : 'span';
  if (!passages) return <Tag>{piece.text}</Tag>;
  const near = passagesIn(passages, piece.at, piece.at + piece.text.length);
  return <Tag>{cut(piece.text, (i) => piece.at + i, near).map((part) => placed(part, near))}</Tag>;
}

function placed({ text, at, on }: Piece, near: readonly Passage[]) {
  if (on.length === 0)
    return (
      <span key={at} data-at={at}>
        {text}
      </span>
    );
  const ending = near.filter((passage) => at !== undefined && passage.to === at + text.length);
  return (
    <Fragment key={at}>
      <mark data-at={at} {...markOf(on)}>
        {text}
      </mark>
      {ending.map(({ about }) => about && <Sign key={about.id} about={about} />)}
    </Fragment>
  );
}

function Sign({ about }: { about: NonNullable<Passage['about']> }) {
  return (
    <a href={`#${about.id}`} data-sign={about.id} aria-label={about.label}>
      {about.sign}
    </a>
  );
}
