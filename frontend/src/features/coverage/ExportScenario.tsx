import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { m as reports } from '#shared/i18n/gen/reports';
import { m } from '#shared/i18n/gen/whatIfExport';
import { useAskedMenu } from '#shared/ui/ReportMenu';
import { toastProblem } from '#shared/ui/toast';
import type { Change } from './changes';
import { type ScenarioFile, saveScenario, scenarioFiles } from './saveScenario';

const names: Record<ScenarioFile, () => string> = {
  all: m.exportAll,
  services: m.exportServices,
  hours: m.exportHours,
  needs: m.exportNeeds,
};

/** The tables of the comparison that is shown, as files; it opens as it comes. */
export default function ExportScenario({ changes }: { changes: readonly Change[] }) {
  const { button, menu } = useAskedMenu(true);
  const save = useMutation({
    mutationFn: (file: ScenarioFile) => saveScenario(file, changes),
    onError: toastProblem,
  });
  return (
    <Menu position="bottom-end" withinPortal {...menu}>
      <Menu.Target>
        <Button
          ref={button}
          variant="default"
          leftSection={<IconDownload size={15} />}
          loading={save.isPending}
        >
          {reports.export()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {scenarioFiles.map((file) => (
          <Menu.Item key={file} onClick={() => save.mutate(file)}>
            {names[file]()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
