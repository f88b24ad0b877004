import { Button, CopyButton } from '@mantine/core';
import { m } from '#shared/i18n/gen/settings';
import classes from './settings.module.css';

/** A secret that is shown this once. */
export function Secret({ secret }: { secret: string }) {
  return (
    <div className={classes.secret} role="status">
      <p>{m.secretOnce()}</p>
      <code>{secret}</code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button size="xs" onClick={copy}>
            {copied ? m.copied() : m.copy()}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
