import type { ImportReport, ImportSummary } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/transfer';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { totalOf, wrongRows } from './model';
import classes from './transfer.module.css';

type Props = {
  report: ImportReport;
  file: string | undefined;
  onFile: (file: string | undefined) => void;
};

/** The whole in one sentence, then each file in numbers; a file narrows the rows below to its own. */
export function Summary({ report, file, onFile }: Props) {
  const total = totalOf(report);
  const wrong = wrongRows(report.wrong);
  const columns: Column<ImportSummary>[] = [
    {
      id: 'file',
      title: m.file(),
      cell: (row) => (
        <button
          type="button"
          className={classes.fileName}
          aria-pressed={file === row.file}
          onClick={() => onFile(file === row.file ? undefined : row.file)}
        >
          {row.file}
        </button>
      ),
    },
    {
      id: 'rows',
      title: m.rows(),
      numeric: true,
      wideOnly: true,
      cell: (row) => m.number({ count: row.rows }),
    },
    { id: 'added', title: m.added(), numeric: true, cell: (row) => m.number({ count: row.added }) },
    { id: 'changed', title: m.changed(), numeric: true, cell: (row) => m.number({ count: row.changed }) },
    {
      id: 'unchanged',
      title: m.unchanged(),
      numeric: true,
      cell: (row) => m.number({ count: row.unchanged }),
    },
    {
      id: 'wrong',
      title: m.wrong(),
      numeric: true,
      cell: (row) => <Wrong count={wrong.filter((one) => one.file === row.file).length} />,
    },
  ];
  return (
    <>
      <p className={classes.sentence} aria-live="polite">
        <StatusGlyph glyph={wrong.length > 0 ? 'blocked' : 'done'} label="" />
        <span>
          {m.would(total)} {wrong.length > 0 ? m.notRight({ count: wrong.length }) : m.allRight()}
        </span>
      </p>
      {report.files.length > 0 ? (
        <DataTable
          caption={m.byFile()}
          columns={columns}
          rows={report.files}
          rowKey={(row) => row.file}
          compact
        />
      ) : null}
    </>
  );
}

function Wrong({ count }: { count: number }) {
  if (count === 0) return m.number({ count });
  return (
    <span className={classes.wrongCount}>
      <StatusGlyph glyph="blocked" size={13} label="" />
      {m.number({ count })}
    </span>
  );
}
