import type { Person } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { counting, settledOf } from './model';

const columns: readonly [string, (row: Person) => string | number][] = [
  [m.person(), (row) => row.name],
  [m.nativeName(), (row) => row.nativeName],
  [m.jobTitle(), (row) => row.title],
  [m.site(), (row) => row.site.name],
  [m.region(), (row) => row.region],
  [m.zone(), (row) => row.zone],
  [m.startedOn(), (row) => row.startedOn ?? ''],
  [m.manager(), (row) => row.manager?.name ?? ''],
  [
    m.smeOf(),
    (row) =>
      counting(row)
        .map((s) => s.service.slug)
        .join(' '),
  ],
  [m.path(), (row) => row.plan?.curriculum.title ?? ''],
  [m.mentor(), (row) => row.plan?.mentor?.name ?? ''],
  [m.settled(), (row) => (row.plan ? settledOf(row.plan.counts) : '')],
  [m.tasks(), (row) => row.plan?.counts.total ?? ''],
  [m.nextDueTitle(), (row) => row.plan?.nextDue ?? ''],
  [m.daysBehind(), (row) => row.plan?.daysBehind ?? ''],
];

/** No text is a formula to a spreadsheet. */
const guarded = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines of values between commas (RFC 4180), the header first. */
export const csvOf = (rows: readonly Person[]): string =>
  [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, value]) => value(row)))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');
