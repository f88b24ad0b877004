import { Link } from '@tanstack/react-router';
import type { MyShowCase } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { useTime } from '#shared/time/useTime';
import { Level } from '#shared/ui/Level';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { StatusPill } from '#shared/ui/StatusPill';
import { shownState } from '#shared/ui/states';
import { Tag } from '#shared/ui/Tag';
import classes from './cases.module.css';
import { nextOf } from './model';
import { NextLine } from './NextLine';

/** A case of mine: where it stands, whose turn it is, what comes next. */
export function CaseRow({ showCase: c }: { showCase: MyShowCase }) {
  const { glyph, text } = shownState('showCase', c.state);
  const mine = c.turn === 'author';
  return (
    <li className={classes.row} data-row data-mine={mine || undefined}>
      <StatusGlyph glyph={glyph} label="" />
      <div className={classes.what}>
        <span className={classes.rowTitle}>
          <Link to="/cases/$id" params={{ id: String(c.id) }}>
            {c.title || m.untitled()}
          </Link>
        </span>
        <span className={classes.about}>
          <b data-glyph={glyph}>{text()}</b>
          <Tag>{c.service.name}</Tag>
          <Level value={c.grantedLevel || c.claimedLevel} />
          {c.currentVersion > 0 ? <span>{m.version({ number: c.currentVersion })}</span> : null}
        </span>
        <NextLine showCase={c} next={nextOf(c)} />
      </div>
      <div className={classes.verdicts}>
        {c.verdicts.map((verdict, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: verdicts have nothing but their place
          <StatusPill key={i} machine="verdict" state={verdict} />
        ))}
      </div>
      <span className={classes.when}>
        <Updated at={c.updatedAt} />
      </span>
    </li>
  );
}

/** Near days by their distance, others by their date. */
function Updated({ at }: { at: string }) {
  const time = useTime();
  return (
    <time dateTime={at} title={time.full(at)}>
      {time.relative(at) ?? time.day(at)}
    </time>
  );
}
