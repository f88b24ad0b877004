import { Button, CloseButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { m } from '#shared/i18n/gen/transfer';
import classes from './transfer.module.css';
import type { Chosen } from './useImport';

type Props = {
  files: readonly Chosen[];
  busy: boolean;
  onChoose: (files: readonly File[]) => void;
  onRemove: (name: string) => void;
};

/** Files are chosen or dropped; one chosen again takes the place of the one before. */
export function Files({ files, busy, onChoose, onRemove }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!busy) onChoose([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-label={m.chooseFiles()}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.chooser}>
        <Button
          variant={files.length > 0 ? 'default' : 'filled'}
          leftSection={<IconFileImport size={16} aria-hidden />}
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          {files.length > 0 ? m.chooseMore() : m.chooseFiles()}
        </Button>
        <span className={classes.hint}>{m.orDrop()}</span>
        <input
          ref={input}
          type="file"
          multiple
          accept=".csv,text/csv"
          hidden
          aria-label={m.chooseFiles()}
          onChange={({ currentTarget }) => {
            onChoose([...(currentTarget.files ?? [])]);
            // The same file, mended, may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      {files.length > 0 ? (
        <ul className={classes.files} aria-label={m.chosen()}>
          {files.map(({ name, size }) => (
            <li key={name}>
              <span>{name}</span>
              <small>{m.size({ count: Math.max(1, Math.round(size / 1024)) })}</small>
              <CloseButton
                size={22}
                disabled={busy}
                aria-label={m.removeFile({ name })}
                onClick={() => onRemove(name)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
