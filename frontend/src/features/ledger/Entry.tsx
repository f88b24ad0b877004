import { Link } from '@tanstack/react-router';
import type { LedgerEntry } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/ledger';
import { Moment } from '#shared/time/Moment';
import { KeyList, Section } from '#shared/ui/Section';
import { aboutText, By } from './columns';
import { Facts } from './Facts';
import classes from './ledger.module.css';
import { pageOf } from './model';
import type { Search } from './search';

type Props = { entry: LedgerEntry; search: Search; onSearch: (search: Search) => void };

/** What happened, who did it, what was committed with it, and the hashes that hold it. */
export function Entry({ entry, search, onSearch }: Props) {
  const { clock } = search;
  const only = (search: Search): void => onSearch({ ...search, ...(clock ? { clock } : {}) });
  return (
    <>
      <div>
        <h2 className={classes.entryTitle}>{entry.what || entry.event}</h2>
        <code className={classes.code}>{entry.event}</code>
      </div>
      <KeyList
        items={[
          [m.about(), <Subject key="about" entry={entry} />],
          [m.by(), <By key="by" entry={entry} />],
          [m.through(), m.via({ via: entry.via })],
          [m.at(), <Moment key="at" at={entry.at} />],
          [m.inUtc(), <Moment key="utc" at={entry.at} zone="UTC" />],
          [m.place(), m.placeText({ count: entry.position })],
        ]}
      />
      <ul className={classes.onlys}>
        <Only text={m.allAbout()} go={() => only({ kind: entry.subjectKind, id: entry.subjectId })} />
        <Only
          text={m.allBy()}
          go={() => only(entry.actorId ? { actor: entry.actorId } : { system: entry.actorSystem })}
        />
        <Only text={m.allSuch()} go={() => only({ event: entry.event })} />
      </ul>
      <Section title={m.committed()} hint={m.committedHint()} level={3}>
        <Facts entry={entry} />
      </Section>
      <Section title={m.hashes()} hint={m.hashesHint()} level={3}>
        <KeyList
          items={[
            [m.prevHash(), <Hash key="prev" text={entry.prevHash} />],
            [m.ownHash(), <Hash key="own" text={entry.hash} />],
          ]}
        />
      </Section>
    </>
  );
}

function Subject({ entry }: { entry: LedgerEntry }) {
  const page = pageOf(entry);
  const text = `${m.kind({ kind: entry.subjectKind })} · ${aboutText(entry)}`;
  return page ? <Link to={page}>{text}</Link> : text;
}

function Only({ text, go }: { text: string; go: () => void }) {
  return (
    <li>
      <button type="button" className={classes.only} onClick={go}>
        {text}
      </button>
    </li>
  );
}

const Hash = ({ text }: { text: string }) =>
  text ? <code className={classes.code}>{text}</code> : m.firstOfChain();
