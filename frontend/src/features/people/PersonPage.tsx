import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonPage as Somebody } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/people';
import { findAction } from '#shared/ui/ActionButton';
import { Avatar } from '#shared/ui/Avatar';
import { DayStrip } from '#shared/ui/DayStrip';
import { LocalNow, WorkLine } from '#shared/ui/LocalNow';
import { namesOf } from '#shared/ui/names';
import { Page } from '#shared/ui/Page';
import { Tag } from '#shared/ui/Tag';
import { About } from './About';
import { Certifications } from './Certifications';
import { Contributions } from './Contributions';
import { Plans } from './Plans';
import classes from './people.module.css';
import { personOptions } from './queries';
import { ShowCases } from './ShowCases';
import { Standings } from './Standings';

/** Somebody: their time now, what they are an SME of, what they gave back, and of their road what the reader may see. */
export function PersonPage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(personOptions(id));
  const { first, other } = namesOf(data);
  return (
    <Page
      title={other ? `${first} ${other}` : first}
      status={data.removedAt ? <Tag tone="warn">{m.hasLeft()}</Tag> : null}
      meta={[data.title, data.site.name].filter(Boolean).join(' · ')}
      crumbs={[{ to: '/people', text: m.title() }]}
      actions={<Acts person={data} />}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          {data.removedAt ? null : <Now person={data} />}
          <Standings id={id} />
          {data.sees.path ? <Plans id={id} /> : null}
          {data.sees.showCases ? <ShowCases id={id} /> : null}
          {data.sees.certifications ? <Certifications id={id} /> : null}
          <Contributions id={id} />
        </div>
        <aside className={classes.aside}>
          <About person={data} />
        </aside>
      </div>
    </Page>
  );
}

function Now({ person }: { person: Somebody }) {
  return (
    <div className={classes.now}>
      <Avatar person={person} size={56} />
      <div>
        <LocalNow person={person} />
        <WorkLine person={person} />
      </div>
      <DayStrip person={person} />
    </div>
  );
}

/** To where a candidacy of theirs is opened, and where administrators change a person. */
function Acts({ person }: { person: Somebody }) {
  const may = (name: string): boolean => findAction(person.actions, name)?.allowed === true;
  return (
    <>
      {may('open_candidacy') ? (
        <Button component={Link} to={`/candidacies?for=${person.id}`} variant="default">
          {m.openCandidacy()}
        </Button>
      ) : null}
      {may('change') ? (
        <Button component={Link} to={`/admin/people/${person.id}`} variant="default">
          {m.manage()}
        </Button>
      ) : null}
    </>
  );
}
