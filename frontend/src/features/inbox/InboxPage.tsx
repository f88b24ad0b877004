import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InboxItem } from '#shared/api/schema';
import { useListKeys } from '#shared/hotkeys/useListKeys';
import { m } from '#shared/i18n/gen/inbox';
import { inboxOptions } from '#shared/me/inbox';
import { Empty } from '#shared/ui/Empty';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { AnswerDialog } from './AnswerDialog';
import { type Offered, offeredFor } from './answers';
import { InboxRow } from './InboxRow';
import classes from './inbox.module.css';
import { bySection, keyOf, type SectionName } from './model';
import { kindText } from './words';

const titles: Record<SectionName, () => string> = {
  overdue: m.overdue,
  soon: m.soon,
  waits: m.waits,
  coming: m.coming,
};

export type Asked = { item: InboxItem; offered: Offered };

/** Everything that waits for me, most urgent first; what one answer settles is settled here. */
export function InboxPage() {
  const { data } = useSuspenseQuery(inboxOptions());
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked>();
  const sections = bySection(data.items);
  const rows = sections.flatMap((section) => section.items);
  const answerFirst = (index: number): void => {
    const item = rows[index];
    const offered = item && offeredFor(item).find(({ action }) => action.allowed);
    if (item && offered) setAsked({ item, offered });
  };
  useListKeys(list, { name: m.title(), keys: [{ keys: 'x', text: m.keyAnswer(), run: answerFirst }] });
  return (
    <Page title={m.title()} meta={m.meta({ count: data.waiting })}>
      {rows.length === 0 ? <Empty title={m.empty()}>{m.emptyText()}</Empty> : null}
      <div ref={list}>
        {sections.map(({ name, items }) => (
          <Section key={name} title={titles[name]()}>
            <ul className={classes.list}>
              {items.map((item) => (
                <InboxRow key={keyOf(item)} item={item} onAnswer={(offered) => setAsked({ item, offered })} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
      {data.more.map(({ kind, count }) => (
        <p key={kind} className={classes.more}>
          {m.more({ count, kind: kindText[kind as InboxItem['kind']]() })}
        </p>
      ))}
      {asked ? <AnswerDialog {...asked} list={list} onClose={() => setAsked(undefined)} /> : null}
    </Page>
  );
}
