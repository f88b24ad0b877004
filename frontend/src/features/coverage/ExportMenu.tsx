import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { m } from '#shared/i18n/gen/coverageExport';
import { type CoverageSearch, reportQuery, type View } from './search';

const tables: Record<View, string> = {
  hour: 'hours',
  region: 'coverage',
  risk: 'risks',
  forecast: 'forecast',
};

type Props = { by: View; search: CoverageSearch };

/** The table that is shown, with its filter, as a file; or one page of paper. */
export default function ExportMenu({ by, search }: Props) {
  const at = (ending: string): string => `/api/v1/reports/${tables[by]}/${ending}${reportQuery(by, search)}`;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} />}>
          {m.export()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={at('csv')} download>
          {m.exportCsv()}
        </Menu.Item>
        <Menu.Item component="a" href={at('xlsx')} download>
          {m.exportSheet()}
        </Menu.Item>
        {by === 'hour' ? <Menu.Item onClick={() => print()}>{m.printPage()}</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
