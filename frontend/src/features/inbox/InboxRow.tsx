import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { InboxItem } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/inbox';
import { ActionButton } from '#shared/ui/ActionButton';
import { PersonName } from '#shared/ui/PersonName';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { Tag } from '#shared/ui/Tag';
import { type Offered, offeredFor } from './answers';
import { Due } from './Due';
import classes from './inbox.module.css';
import { glyphOf, targetOf } from './model';
import { goText, kindText } from './words';

type Props = { item: InboxItem; onAnswer: (offered: Offered) => void };

export function InboxRow({ item, onAnswer }: Props) {
  return (
    <li className={classes.row} data-row>
      <StatusGlyph glyph={glyphOf(item)} size={16} label="" />
      <div className={classes.what}>
        <span className={classes.kind}>{kindText[item.kind]()}</span>
        <span className={classes.title}>
          <Title item={item} />
        </span>
        <About item={item} />
        {item.text ? <p className={classes.text}>{item.text}</p> : null}
      </div>
      <Due item={item} />
      <div className={classes.acts}>
        <Go item={item} />
        <Answers item={item} onAnswer={onAnswer} />
      </div>
    </li>
  );
}

/** Where the thing itself is done. */
function Go({ item }: { item: InboxItem }) {
  const text = goText[item.kind];
  const target = targetOf(item);
  if (!text || !target) return null;
  return (
    <Button size="xs" variant="light" renderRoot={(props) => <Link {...props} {...target} />}>
      {text()}
    </Button>
  );
}

function Answers({ item, onAnswer }: Props) {
  const first = goText[item.kind] ? -1 : 0;
  return offeredFor(item).map(({ action, answer }, i) => (
    <ActionButton
      key={action.name}
      action={action}
      size="xs"
      variant={i === first ? 'light' : 'default'}
      onClick={() => onAnswer({ action, answer })}
    >
      {answer.verb()}
    </ActionButton>
  ));
}

/** What it is called, or whom it is about; it opens the page of the thing. */
function Title({ item }: { item: InboxItem }) {
  const name = item.title || (item.person ? <PersonName person={item.person} /> : item.service?.name);
  const target = targetOf(item);
  const text = name || kindText[item.kind]();
  if (!target) return <b>{text}</b>;
  return <Link {...target}>{text}</Link>;
}

function About({ item }: { item: InboxItem }) {
  return (
    <span className={classes.about}>
      {item.person && item.title ? <PersonName person={item.person} both={false} /> : null}
      {item.service && (item.title || item.person) ? <Tag>{item.service.name}</Tag> : null}
      {item.level > 0 ? <span>{m.level({ level: item.level })}</span> : null}
      {item.kind === 'changes-requested' ? <span>{m.toAnswer({ count: item.number })}</span> : null}
      {item.as === 'stand_in' ? <span>{m.asStandIn()}</span> : null}
      {item.why ? <span>{item.why.text}</span> : null}
    </span>
  );
}
