import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import classes from './desk.module.css';
import { type Draft, gradedCount } from './model';

/** Where text and rubric stand below each other: leads from one to the other. */
export function PhoneBar({ draft }: { draft: Draft }) {
  const [grading, setGrading] = useState(false);
  useEffect(() => {
    const desk = document.getElementById('desk');
    if (!desk || !('IntersectionObserver' in globalThis)) return;
    const watch = new IntersectionObserver(([seen]) => setGrading(seen?.isIntersecting ?? false), {
      rootMargin: '0px 0px -45% 0px',
    });
    watch.observe(desk);
    return () => watch.disconnect();
  }, []);
  const go = (): void => {
    const target = grading ? document.querySelector('[data-page-title]') : document.getElementById('desk');
    target?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={classes.phoneBar}>
      <Button fullWidth variant={grading ? 'default' : 'filled'} onClick={go}>
        {grading ? m.toText() : m.toRubric({ done: gradedCount(draft), all: draft.scores.length })}
      </Button>
    </div>
  );
}
