import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import classes from './panel.module.css';
import { queueOptions } from './queries';

/** What waits next in the queue; right after handing in it has the focus. */
export function NextReview({ after, justGiven }: { after: number; justGiven: boolean }) {
  const { data } = useQuery(queueOptions());
  const next = data?.items.find((item) => item.id !== after);
  const link = useRef<HTMLAnchorElement>(null);
  const isThere = next !== undefined;
  useEffect(() => {
    if (justGiven && isThere) link.current?.focus();
  }, [justGiven, isThere]);
  if (!next)
    return data ? (
      <p className={classes.next}>
        <span>{m.noNext()}</span>
      </p>
    ) : null;
  return (
    <div className={classes.next}>
      <span>{m.nextUp({ count: data?.items.length ?? 0 })}</span>
      <Button
        variant="light"
        fullWidth
        renderRoot={(props) => (
          <Link {...props} ref={link} to="/reviews/$assignment" params={{ assignment: next.id }} />
        )}
      >
        {next.title}
      </Button>
    </div>
  );
}
