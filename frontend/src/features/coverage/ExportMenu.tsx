import { Menu } from '@mantine/core';
import { m } from '#shared/i18n/gen/reports';
import { type Report, ReportMenu } from '#shared/ui/ReportMenu';
import { reportQuery } from './reportQuery';
import type { CoverageSearch, View } from './search';

const tables: Record<View, string> = {
  hour: 'hours',
  region: 'coverage',
  risk: 'risks',
  forecast: 'forecast',
};

type Props = { by: View; search: CoverageSearch; asked?: boolean };

/** The table that is shown, with its filter, as a file; or one page of paper. */
export default function ExportMenu({ by, search, asked }: Props) {
  const shown: Report = { table: tables[by], title: m.shown(), query: reportQuery(by, search) };
  const targets: Report = { table: 'targets', title: m.allTargets(), query: { family: search.family } };
  return (
    <ReportMenu reports={by === 'hour' ? [shown, targets] : [shown]} asked={asked ?? false}>
      {by === 'hour' ? (
        <>
          <Menu.Divider />
          <Menu.Item onClick={() => print()}>{m.printPage()}</Menu.Item>
        </>
      ) : null}
    </ReportMenu>
  );
}
