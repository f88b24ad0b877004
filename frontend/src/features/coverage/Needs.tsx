import { m } from '#shared/i18n/gen/whatIfNeeds';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { NeedThing } from './NeedThing';
import type { Compared, Need } from './types';
import classes from './whatIf.module.css';

type Item = Need['items'][number];

/** What of theirs would need somebody else. */
export default function Needs({ needs }: { needs: Compared['needs'] }) {
  const shown = needs.filter(({ items, known }) => items.length > 0 || !known);
  return (
    <Section title={m.needs()} hint={m.needsHint()}>
      {shown.length === 0 ? <p className={classes.quiet}>{m.nothingNeeded()}</p> : null}
      {shown.map((need) => (
        <div key={need.person.id} className={classes.need}>
          <Person person={need.person} />
          {need.known ? null : <p className={classes.quiet}>{m.notYoursToSee()}</p>}
          <ul>
            {need.items.map((item) => (
              <li key={item.kind}>
                <Things item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** How many in the server's words, then each by name as far as it is mine to open. */
function Things({ item: { kind, text, things, more, unseen } }: { item: Item }) {
  return (
    <>
      <p>{text}</p>
      <ul className={classes.things} data-short={kind === 'report' || undefined}>
        {things.map((thing) => (
          <li key={thing.id} className={classes.thing}>
            <NeedThing kind={kind} thing={thing} />
          </li>
        ))}
        {more > 0 ? <li className={classes.quiet}>{m.moreOfThese({ count: more })}</li> : null}
        {unseen > 0 ? <li className={classes.quiet}>{m.unseenOfThese({ count: unseen })}</li> : null}
      </ul>
    </>
  );
}
