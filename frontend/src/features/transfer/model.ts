import type { ImportChange, ImportReport } from '#shared/api/schema';

/** The files there are, in the order in which each refers to earlier ones. */
export const fileNames = [
  'regions.csv',
  'sites.csv',
  'holidays.csv',
  'services.csv',
  'targets.csv',
  'people.csv',
  'absences.csv',
  'developers.csv',
  'rubrics.csv',
  'curricula.csv',
  'bars.csv',
  'sme.csv',
  'certifications.csv',
  'contributions.csv',
  'conflicts.csv',
] as const;

export type Cell = { column: string; from: string; to: string };

/** One row of the report: what it adds or changes, or what is not right about it. Row 0 is the whole file. */
export type Row = {
  file: string;
  row: number;
  thing: string;
  kind: 'added' | 'changed' | 'wrong';
  cells: Cell[];
  wrong: { column: string; text: string }[];
};

type Wrong = { pointer: string; detail: string };

/** people.csv:12/email is the cell of a row; people.csv alone is the file. */
export function placeOf(pointer: string): { file: string; row: number; column: string } {
  const [, file, row, column] = /^(.*):(\d+)(?:\/(.*))?$/.exec(pointer) ?? [];
  return { file: file ?? pointer, row: Number(row ?? 0), column: column ?? '' };
}

const rowOf = ({ file, row, thing, added, fields }: ImportChange): Row => ({
  file,
  row,
  thing,
  kind: added ? 'added' : 'changed',
  cells: fields,
  wrong: [],
});

/** All that is not right about one row stands in one place. */
export function wrongRows(wrong: readonly Wrong[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { pointer, detail } of wrong) {
    const { file, row, column } = placeOf(pointer);
    const key = `${file}:${row}`;
    const known = rows.get(key) ?? { file, row, thing: '', kind: 'wrong', cells: [], wrong: [] };
    rows.set(key, { ...known, wrong: [...known.wrong, { column, text: detail }] });
  }
  return [...rows.values()];
}

/** Every row that does something or is not right, by file as they were given, then by row. */
export function rowsOf({ changes, wrong }: ImportReport, files: readonly string[]): Row[] {
  const place = (file: string): number => files.indexOf(file);
  const all = [...changes.map(rowOf), ...wrongRows(wrong)];
  return all.sort((a, b) => place(a.file) - place(b.file) || a.row - b.row);
}

export type Filter = { file?: string; kind?: Row['kind'] };

export const narrowed = (rows: readonly Row[], { file, kind }: Filter): Row[] =>
  rows.filter((row) => (!file || row.file === file) && (!kind || row.kind === kind));

export type Total = { rows: number; added: number; changed: number; unchanged: number };

export function totalOf({ files }: ImportReport): Total {
  const total = { rows: 0, added: 0, changed: 0, unchanged: 0 };
  for (const file of files) {
    total.rows += file.rows;
    total.added += file.added;
    total.changed += file.changed;
    total.unchanged += file.unchanged;
  }
  return total;
}

/** Chosen again under the same name, a file takes the place of the one before. */
export function withFiles<F extends { name: string }>(before: readonly F[], chosen: readonly F[]): F[] {
  const names = chosen.map(({ name }) => name);
  const kept = before.map((file) => chosen.find(({ name }) => name === file.name) ?? file);
  return [
    ...kept,
    ...chosen.filter(({ name }, i) => !before.some((f) => f.name === name) && names.indexOf(name) === i),
  ];
}
