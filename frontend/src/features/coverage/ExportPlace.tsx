import { Button, Loader } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { m } from '#shared/i18n/gen/reports';

type Props = {
  /** What the menu is made of; it is fetched after the page. */
  load: () => Promise<unknown>;
  /** The menu, which opens as it comes. */
  children: ReactNode;
};

/**
 * Stands where a menu will be until it is asked for. It does not give way before: a press that begins on one button and
 * ends on another is lost.
 */
export function ExportPlace({ load, children }: Props) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    // What could not be fetched now is fetched when it is asked for.
    load().catch(() => {});
  }, [load]);
  if (!asked) return <Place onAsk={() => setAsked(true)} />;
  return <Suspense fallback={<Place busy />}>{children}</Suspense>;
}

/** As wide as what comes. */
function Place({ busy = false, onAsk }: { busy?: boolean; onAsk?: () => void }) {
  return (
    <Button
      variant="default"
      leftSection={busy ? <Loader size={15} /> : <IconDownload size={15} />}
      aria-haspopup="menu"
      aria-busy={busy}
      onClick={onAsk}
    >
      {m.export()}
    </Button>
  );
}
