import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { m } from '#shared/i18n/gen/transfer';
import { fileNames } from './model';
import classes from './transfer.module.css';

/** Everything in one archive, or file by file; each is also a form to fill in. */
export function Exports() {
  return (
    <>
      <Button
        component="a"
        href="/api/v1/exports"
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {m.downloadAll()}
      </Button>
      <ul className={classes.exports}>
        {fileNames.map((name) => (
          <li key={name}>
            <a href={`/api/v1/exports/${name}`} download>
              {name}
            </a>
            <small>{m.about({ name: name.slice(0, -4) })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
