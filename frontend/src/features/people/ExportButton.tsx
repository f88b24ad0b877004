import { Button } from '@mantine/core';
import type { Person } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { csvOf } from './csv';

const MARK = '\ufeff';

/** The rows that are shown, as a file for a spreadsheet. */
export function ExportButton({ rows, all }: { rows: readonly Person[]; all: boolean }) {
  if (rows.length === 0) return null;
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([MARK, csvOf(rows)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'people.csv';
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button variant="default" onClick={save}>
      {all ? m.exportAll({ count: rows.length }) : m.exportShown({ count: rows.length })}
    </Button>
  );
}
