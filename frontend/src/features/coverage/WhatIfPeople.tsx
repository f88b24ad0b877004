import { useState } from 'react';
import { m as h } from '#shared/i18n/gen/coveragePanel';
import { m } from '#shared/i18n/gen/whatIfPeople';
import { Moment } from '#shared/time/Moment';
import { Section } from '#shared/ui/Section';
import { BesideRow } from './BesideRow';
import { groupsOf } from './behind';
import classes from './panel.module.css';
import type { Beside, Behind as Read } from './types';

/** Both numbers, who makes the difference, and who is in both or in neither. */
export function WhatIfPeople({ data }: { data: Read }) {
  const { differ, both, neither } = groupsOf(data.people);
  const hour = data.at !== null;
  return (
    <>
      <Sum data={data} />
      <Section title={m.wouldChange()}>
        {differ.length === 0 ? <p className={classes.quiet}>{m.nobodyChanges()}</p> : null}
        <Rows rows={differ} />
      </Section>
      {both.length > 0 ? (
        <Section title={hour ? m.onEitherWay() : m.smesEitherWay()}>
          <Rest rows={both} first={MANY} />
        </Section>
      ) : null}
      {neither.length > 0 ? (
        <Section title={m.offEitherWay()} hint={h.nearestFirst()}>
          <Rest rows={neither} first={FEW} more={data.more} />
        </Section>
      ) : null}
    </>
  );
}

function Sum({ data: { before, after, target, at } }: { data: Read }) {
  const counts = { before: before.count, after: after.count };
  return (
    <p className={classes.sum} role="status">
      <b>{at === null ? m.smesBeside(counts) : m.onShiftBeside(counts)}</b>
      {target > 0 ? ` · ${h.wanted({ count: target })}` : ''}
      {at === null ? null : (
        <span className={classes.when}>
          <Moment at={at} />
        </span>
      )}
      <Thinnest at={at} before={before.thinnest} after={after.thinnest} />
    </p>
  );
}

type Quarters = { at: string | null; before: string | null; after: string | null };

/** From when on the fewest are there, where it is not the whole hour. */
function Thinnest({ at, before, after }: Quarters) {
  if (!before || !after || (before === at && after === at)) return null;
  return (
    <span className={classes.when}>
      {h.thinnest()} <Moment at={before} show="time" />
      {before === after ? null : (
        <>
          {' → '}
          <Moment at={after} show="time" />
        </>
      )}
    </span>
  );
}

function Rows({ rows }: { rows: readonly Beside[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <BesideRow key={row.person.id} row={row} />
      ))}
    </ul>
  );
}

/** Of who is counted, and of who is not. */
const MANY = 50;
const FEW = 8;

type RestProps = { rows: readonly Beside[]; first: number; more?: number };

/** The first of them; the rest on request. */
function Rest({ rows, first, more = 0 }: RestProps) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, rows.length - first);
  return (
    <>
      <Rows rows={all ? rows : rows.slice(0, first)} />
      {hidden > 0 ? (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {h.showRest({ count: hidden })}
        </button>
      ) : null}
      {hidden === 0 && more > 0 ? <p className={classes.quiet}>{h.offMore({ count: more })}</p> : null}
    </>
  );
}
