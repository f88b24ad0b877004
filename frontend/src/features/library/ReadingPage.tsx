import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/library';
import type { Heading } from '#shared/markdown/headings';
import { Markdown } from '#shared/markdown/Markdown';
import { Level } from '#shared/ui/Level';
import { Page } from '#shared/ui/Page';
import { Person } from '#shared/ui/PersonName';
import { Tag } from '#shared/ui/Tag';
import { Approved } from './Approved';
import { Learnt } from './Learnt';
import { minutesOf } from './model';
import { Outline } from './Outline';
import { readingOptions } from './queries';
import { ReadingAside } from './ReadingAside';
import classes from './reading.module.css';

/** An approved case, to learn from. */
export function ReadingPage({ id }: { id: number }) {
  const { data: c } = useSuspenseQuery(readingOptions(id));
  const [headings, setHeadings] = useState<Heading[]>([]);
  return (
    <Page
      title={c.title}
      crumbs={[{ to: '/library', text: m.title() }]}
      meta={
        <span className={classes.meta}>
          <Person person={c.author} size={24} />
          <Link to="/library" search={{ service: c.service.slug }}>
            <Tag>{c.service.name}</Tag>
          </Link>
          <Level value={c.level} named />
          <span className={classes.muted}>
            <Approved at={c.approvedAt} /> · {m.minutes({ count: minutesOf(c.body) })}
          </span>
        </span>
      }
    >
      <div className={classes.columns}>
        <Outline headings={headings} />
        <div className={classes.text}>
          <article>
            <Markdown source={c.body} top={2} onOutline={setHeadings} />
          </article>
          <Learnt id={id} level={c.level} />
        </div>
        <ReadingAside reading={c} />
      </div>
    </Page>
  );
}
