import { useMemo } from 'react';
import { m } from '../i18n/gen/markdown';
import { locale } from '../i18n/runtime';
import { diffSides, type Piece, type Side, type SideRow } from './sides';
import classes from './sides.module.css';

type Props = {
  before: string;
  after: string;
  /** What each side is called: "Version 2", "Version 3". */
  titles: readonly [string, string];
  lang?: string;
};

/** The source of two versions side by side, line by line. */
export default function DiffSides({ before, after, titles, lang = locale }: Props) {
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
          <Row key={i} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: SideRow }) {
  const changed = row.kind !== 'same';
  return (
    <tr>
      <Cells side={row.left} mark={changed && row.left ? 'del' : undefined} />
      <Cells side={row.right} mark={changed && row.right ? 'ins' : undefined} />
    </tr>
  );
}

function Cells({ side, mark }: { side: Side | undefined; mark: 'ins' | 'del' | undefined }) {
  return (
    <>
      <td className={classes.line}>{side?.line}</td>
      <td className={classes.code} data-mark={mark}>
        {side?.pieces.map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line have nothing but their place
          <Word key={i} piece={piece} mark={mark} />
        ))}
      </td>
    </>
  );
}

function Word({ piece, mark: Mark }: { piece: Piece; mark: 'ins' | 'del' | undefined }) {
  return piece.hit && Mark ? <Mark>{piece.text}</Mark> : <span>{piece.text}</span>;
}
