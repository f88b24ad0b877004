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
  /** As the whole page it is its title and its h1. */
  page?: boolean;
};

/** What could not be shown, and what to do. A thing that is not there, or not yours to know, says so. */
export function ErrorState({ error, retry, safe, page = false }: Props) {
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.status === 404) return <NotFound />;
  const Heading = page ? 'h1' : 'strong';
  return (
    <div role="alert" className={classes.error}>
      {page ? <title>{`${m.couldNotShow()} · Assay`}</title> : null}
      <Heading {...(page ? { tabIndex: -1, 'data-page-title': true } : {})}>{m.couldNotShow()}</Heading>
      <span>{sentenceOf(error)}</span>
      {safe ? <span>{safe}</span> : null}
      {problem?.request ? (
        <span className={classes.request}>{m.requestId({ id: problem.request })}</span>
      ) : null}
      {retry && problem?.status !== 403 ? (
        <Button variant="default" size="xs" onClick={(event) => again(event.currentTarget, retry)}>
          {m.tryAgain()}
        </Button>
      ) : null}
    </div>
  );
}

/** The button goes away: who was at it stays in the page or the panel that it was in. */
function again(button: HTMLElement, retry: () => void): void {
  button.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  retry();
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
