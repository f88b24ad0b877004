import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ImportReport } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/transfer';
import { Empty } from '#shared/ui/Empty';
import { type Filter, narrowed, type Row, rowsOf } from './model';
import { Rows } from './Rows';
import { Summary } from './Summary';
import classes from './transfer.module.css';

type Props = { report: ImportReport; files: readonly string[]; stale: boolean };

const PAGE = 100;

/** What would happen, file by file and row by row. */
export function Report({ report, files, stale }: Props) {
  const [filter, setFilter] = useState<Filter>(report.wrong.length > 0 ? { kind: 'wrong' } : {});
  const [shown, setShown] = useState(PAGE);
  const all = rowsOf(report, files);
  // Once mended, the filter for what is not right would show nothing.
  const kind = filter.kind === 'wrong' && report.wrong.length === 0 ? undefined : filter.kind;
  const file = filter.file && files.includes(filter.file) ? filter.file : undefined;
  const ofFile = narrowed(all, file ? { file } : {});
  const rows = narrowed(ofFile, kind ? { kind } : {});
  const narrow = (next: Filter): void => {
    setFilter(next);
    setShown(PAGE);
  };
  const count = (of: Row['kind']): number => ofFile.filter((row) => row.kind === of).length;
  return (
    <div className={classes.report} data-stale={stale || undefined} aria-busy={stale}>
      <Summary
        report={report}
        file={file}
        onFile={(name) => narrow({ ...(kind ? { kind } : {}), ...(name ? { file: name } : {}) })}
      />
      <SegmentedControl
        aria-label={m.show()}
        value={kind ?? ''}
        onChange={(value) =>
          narrow({ ...(file ? { file } : {}), ...(value ? { kind: value as Row['kind'] } : {}) })
        }
        data={[
          { value: '', label: m.all({ count: ofFile.length }) },
          { value: 'wrong', label: m.onlyWrong({ count: count('wrong') }) },
          { value: 'added', label: m.onlyAdded({ count: count('added') }) },
          { value: 'changed', label: m.onlyChanged({ count: count('changed') }) },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={m.noRows()}>{m.noRowsText()}</Empty>
      ) : (
        <Rows rows={rows.slice(0, shown)} />
      )}
      {rows.length > shown ? (
        <Button variant="default" size="xs" className={classes.more} onClick={() => setShown(shown + PAGE)}>
          {m.showMore({ count: Math.min(PAGE, rows.length - shown) })}
        </Button>
      ) : null}
      {report.changesLeft > 0 ? (
        <p className={classes.hint}>{m.left({ count: report.changesLeft })}</p>
      ) : null}
    </div>
  );
}
