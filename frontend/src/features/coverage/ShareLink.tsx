import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { m } from '#shared/i18n/gen/whatIf';
import { toast } from '#shared/ui/toast';

/** The scenario is in the address, so that the address is all there is to share. */
export function ShareLink() {
  const copy = (): void => {
    const { href } = location;
    // Plain http has no clipboard; then the address bar is where the link is.
    const written = navigator.clipboard?.writeText(href) ?? Promise.reject();
    written.then(
      () => toast(m.copied()),
      () => toast(m.linkIsAddress()),
    );
  };
  return (
    <Button variant="default" leftSection={<IconLink size={15} />} onClick={copy}>
      {m.copyLink()}
    </Button>
  );
}
