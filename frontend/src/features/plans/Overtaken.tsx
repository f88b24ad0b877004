import { Button } from '@mantine/core';
import { m } from '#shared/i18n/gen/task';
import { Markdown } from '#shared/markdown/Markdown';
import type { Draft } from './draft';
import classes from './task.module.css';

/** The text was handed in differently elsewhere while it was written on here: both, and a choice. */
export function Overtaken({ draft, now }: { draft: Draft; now: string }) {
  return (
    <Both title={m.overtaken()} was={draft.text} now={now} names={[m.yours(), m.handedInElsewhere()]}>
      <Button size="xs" onClick={draft.rebase}>
        {m.keepMine()}
      </Button>
      <Button size="xs" variant="default" onClick={draft.clear}>
        {m.takeOther()}
      </Button>
    </Both>
  );
}

type Props = { title: string; was: string; now: string; names: [string, string]; children: React.ReactNode };

/** Two versions beside each other, and what can be done about it. */
export function Both({ title, was, now, names, children }: Props) {
  return (
    <section className={classes.both} role="alert">
      <p>{title}</p>
      <div>
        <div>
          <h3>{names[0]}</h3>
          <Markdown source={was} dense />
        </div>
        <div>
          <h3>{names[1]}</h3>
          <Markdown source={now} dense />
        </div>
      </div>
      <div className={classes.buttons}>{children}</div>
    </section>
  );
}
