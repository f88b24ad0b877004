import { Button, type ButtonProps, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { m } from '#shared/i18n/gen/reports';

/** A table that can be carried away: its name in the API, in words, and what narrows it. */
export type Report = { table: string; title: string; query?: Readonly<Record<string, unknown>> };

type Props = {
  reports: readonly Report[];
  size?: ButtonProps['size'];
  /** Somebody has pressed what stood in its place: it opens at once. */
  asked?: boolean;
  children?: ReactNode;
};

/** The tables that are shown, each as CSV or as a spreadsheet. */
export function ReportMenu({ reports, size = 'sm', asked = false, children }: Props) {
  const { button, menu } = useAskedMenu(asked);
  return (
    <Menu position="bottom-end" withinPortal {...menu}>
      <Menu.Target>
        <Button ref={button} variant="default" size={size} leftSection={<IconDownload size={15} />}>
          {m.export()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reports.map((report) => (
          <Fragment key={report.table}>
            <Menu.Label>{report.title}</Menu.Label>
            <As report={report} ending="csv" kind={m.csv()} />
            <As report={report} ending="xlsx" kind={m.sheet()} />
          </Fragment>
        ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A menu that opens at once, at its button, where somebody has pressed what stood in its place. */
export function useAskedMenu(asked: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (!asked) return;
    button.current?.focus();
    setOpened(true);
  }, [asked]);
  return { button, menu: { opened, onChange: setOpened } };
}

type AsProps = { report: Report; ending: string; kind: string };

function As({ report, ending, kind }: AsProps) {
  return (
    <Menu.Item
      component="a"
      href={reportAddress(report, ending)}
      download
      aria-label={m.named({ table: report.title, kind })}
    >
      {kind}
    </Menu.Item>
  );
}

/** Where a report is; what is not chosen narrows nothing. */
export function reportAddress({ table, query = {} }: Report, ending: string): string {
  const chosen = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const pairs = chosen.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `/api/v1/reports/${table}/${ending}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}
