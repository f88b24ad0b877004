import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CandidacyFile, FileCase, FileCertification, FileStretch } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/candidacies';
import { type Column, DataTable } from '#shared/tables/DataTable';
import { PlainDate } from '#shared/time/PlainDate';
import { nameOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { StatusPill } from '#shared/ui/StatusPill';
import { stateText } from '#shared/ui/states';
import { BarChecklist } from './BarChecklist';
import classes from './candidacies.module.css';
import { fileOptions } from './queries';

const caseColumns: Column<FileCase>[] = [
  { id: 'title', title: m.showCase(), wrap: true, cell: (row) => <CaseLink row={row} /> },
  { id: 'level', title: m.level(), numeric: true, cell: (row) => row.level },
  { id: 'grades', title: m.grades(), wideOnly: true, wrap: true, cell: (row) => gradesText(row) },
  { id: 'on', title: m.approved(), cell: (row) => <PlainDate date={row.approvedOn ?? ''} /> },
];

const roadColumns: Column<FileStretch>[] = [
  { id: 'title', title: m.curriculum(), wrap: true, cell: (row) => row.title },
  { id: 'state', title: m.state(), cell: (row) => <StatusPill machine="plan" state={row.state} /> },
  {
    id: 'done',
    title: m.done(),
    numeric: true,
    cell: (row) => m.haveOfWant({ have: row.done, want: row.tasks }),
  },
];

const certificationColumns: Column<FileCertification>[] = [
  {
    id: 'name',
    title: m.certification(),
    wrap: true,
    cell: (row) => `${row.vendor} ${row.name} ${row.level}`,
  },
  { id: 'score', title: m.score(), numeric: true, cell: (row) => scoreText(row) },
  {
    id: 'until',
    title: m.until(),
    cell: (row) => (row.expiresOn ? <PlainDate date={row.expiresOn} /> : null),
  },
];

/** What the panel reads: everything about the candidate's road, on one page. */
export function FilePage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(fileOptions(id));
  return (
    <Page
      title={m.fileTitle({ name: nameOf(data.person), service: data.service.name })}
      meta={<AsOf file={data} />}
      crumbs={[
        { to: '/candidacies', text: m.title() },
        { to: '/candidacies/$id', params: { id: String(id) }, text: data.service.name },
      ]}
    >
      <div className={classes.person}>
        <Person person={data.person} size={40} />
      </div>
      <BarChecklist candidacy={data} />
      <Table title={m.cases()} columns={caseColumns} rows={data.cases} rowKey={(row) => row.id} />
      <Table title={m.road()} columns={roadColumns} rows={data.road} rowKey={(row) => row.plan} />
      <Table
        title={m.certifications()}
        columns={certificationColumns}
        rows={data.certifications}
        rowKey={(row) => row.id}
      />
    </Page>
  );
}

const AsOf = ({ file }: { file: CandidacyFile }) => (
  <>
    {m.asOf()} <PlainDate date={file.asOf ?? ''} />
  </>
);

type TableProps<Row> = {
  title: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => number;
};

function Table<Row>({ title, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p>{m.none()}</p>
      ) : (
        <DataTable caption={title} columns={columns} rows={rows} rowKey={rowKey} compact />
      )}
    </Section>
  );
}

function CaseLink({ row }: { row: FileCase }) {
  return (
    <Link to="/library/$id" params={{ id: String(row.id) }}>
      {row.title}
    </Link>
  );
}

const gradesText = (row: FileCase): string =>
  row.grades
    .map(({ level, verdict }) => m.gradeAt({ verdict: stateText('verdict', verdict), level }))
    .join(' · ');

const scoreText = ({ score, passMark }: FileCertification): string => {
  if (score === null || score === undefined) return '';
  return passMark ? m.scoreOf({ score, passMark }) : String(score);
};
