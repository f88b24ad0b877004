import type { JobHealth } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { Moment } from '#shared/time/Moment';
import { KeyList } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import { mailOf } from './model';

const letters = (count: number): string => (count === 0 ? m.none() : m.letters({ count }));

function Off() {
  return (
    <span>
      <Tag tone="warn">{m.mailOff()}</Tag> {m.mailOffText()}
    </span>
  );
}

/** Whether mail leaves the house. */
export function Mail({ health }: { health: JobHealth }) {
  const mail = mailOf(health);
  if (!mail) return null;
  return (
    <KeyList
      items={[
        [m.mailServer(), health.mailServer || <Off key="server" />],
        [m.mailSent(), mail.lastAt ? <Moment key="at" at={mail.lastAt} show="both" /> : m.never()],
        [m.mailWaiting(), letters(mail.waiting + mail.running)],
        [m.mailDead(), letters(mail.dead)],
      ]}
    />
  );
}
