import { IconLock } from '@tabler/icons-react';
import type { AssignmentPage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import classes from './desk.module.css';

/** What is hidden until the release says so, or that it comes too late to count. */
export function SealedNotice({ asked }: { asked: AssignmentPage }) {
  const text = asked.sealed?.text ?? (asked.late && asked.state !== 'submitted' ? m.lateHint() : undefined);
  if (!text) return null;
  return (
    <p className={classes.sealed}>
      <IconLock size={14} aria-hidden />
      {text}
    </p>
  );
}
