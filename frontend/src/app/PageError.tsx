import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { m } from '#shared/i18n/gen/shell';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';
import classes from './shell/shell.module.css';

/** A part of the interface that is no longer on the server, since a newer one is. */
const isOldBuild = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script|module script failed|preload css/i.test(
    error.message,
  );

export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  useEffect(() => queries.reset(), [queries]);
  if (isOldBuild(error)) return <NewVersion />;
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.lonely}>
      <ErrorState error={error} retry={retry} page />
    </div>
  );
}

function NewVersion() {
  return (
    <Empty
      page
      title={m.newVersion()}
      action={<Button onClick={() => location.reload()}>{m.reload()}</Button>}
    >
      {m.newVersionText()}
    </Empty>
  );
}
