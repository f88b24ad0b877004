import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { m } from '#shared/i18n/gen/coverageHours';

/** As wide as the menu that comes. */
export function ExportPlace() {
  return (
    <Button variant="default" leftSection={<IconDownload size={15} />}>
      {m.export()}
    </Button>
  );
}
