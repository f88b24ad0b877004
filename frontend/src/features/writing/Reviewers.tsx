import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewerOutlook } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/writing';
import { ErrorState } from '#shared/ui/ErrorState';
import { Person } from '#shared/ui/PersonName';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { Tag } from '#shared/ui/Tag';
import { byPerson } from './outlook';
import { reviewersOptions } from './queries';
import classes from './rail.module.css';

const FEW = 4;

/** Before submitting: whether there are reviewers, who would be asked first and why, and who cannot be asked. */
export function Reviewers({ id }: { id: number }) {
  const query = useQuery(reviewersOptions(id));
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <TextSkeleton lines={8} />;
  return <Outlook outlook={query.data} />;
}

export function Enough({ outlook }: { outlook: ReviewerOutlook }) {
  const { enough, able, needed, routeText } = outlook;
  return (
    <div className={classes.enough} data-enough={enough}>
      <StatusGlyph glyph={enough ? 'done' : 'blocked'} label="" />
      <p>
        <b>{enough ? m.enough({ able, needed }) : m.notEnough({ able, needed })}</b>
        {routeText ? <span>{routeText}</span> : null}
      </p>
    </div>
  );
}

function Outlook({ outlook }: { outlook: ReviewerOutlook }) {
  const [all, setAll] = useState(false);
  const ranked = all ? outlook.ranked : outlook.ranked.slice(0, FEW);
  const excluded = byPerson(outlook.excluded);
  return (
    <>
      <Enough outlook={outlook} />
      {ranked.length > 0 ? (
        <section className={classes.part}>
          <h3>{m.wouldBeAsked()}</h3>
          <ol className={classes.people}>
            {ranked.map(({ person, asDeveloper, reasons }) => (
              <li key={person.id}>
                <Person person={person} size={26} both={false} />
                {asDeveloper ? <Tag>{m.asDeveloper()}</Tag> : null}
                <p>{reasons.join(' ')}</p>
              </li>
            ))}
          </ol>
          {outlook.ranked.length > ranked.length ? (
            <Button size="xs" variant="default" onClick={() => setAll(true)}>
              {m.showAll({ count: outlook.ranked.length })}
            </Button>
          ) : null}
        </section>
      ) : null}
      {excluded.length > 0 ? (
        <section className={classes.part}>
          <h3>{m.notAsked()}</h3>
          <ul className={classes.people}>
            {excluded.map(({ person, texts }) => (
              <li key={person.id}>
                <Person person={person} size={26} both={false} />
                <p>{texts.join(' ')}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
