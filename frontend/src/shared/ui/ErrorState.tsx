import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { m } from '../i18n/gen/ui';
import { Empty } from './Empty';
import { sentenceOf } from './ProblemNote';
import classes from './states.module.css';

type Props = {
  error: unknown;
  retry?: () => void;
  /** Whether what was typed is safe: "What you wrote is kept on this device." */
  safe?: ReactNode;
};

/** What could not be shown, and what to do. A thing that is not there, or not yours to know, says so. */
export function ErrorState({ error, retry, safe }: Props) {
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.status === 404) return <NotFound />;
  return (
    <div role="alert" className={classes.error}>
      <strong>{m.couldNotShow()}</strong>
      <span>{sentenceOf(error)}</span>
      {safe ? <span>{safe}</span> : null}
      {problem?.request ? (
        <span className={classes.request}>{m.requestId({ id: problem.request })}</span>
      ) : null}
      {retry ? (
        <Button variant="default" size="xs" onClick={retry}>
          {m.tryAgain()}
        </Button>
      ) : null}
    </div>
  );
}

export function NotFound() {
  return (
    <>
      <title>{`${m.notFound()} · Assay`}</title>
      <Empty page title={m.notFound()} action={<Link to="/">{m.toStart()}</Link>}>
        {m.notFoundText()}
      </Empty>
    </>
  );
}
