import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ServicePage as Service } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/services';
import { PlainDate } from '#shared/time/PlainDate';
import { findAction } from '#shared/ui/ActionButton';
import { Page } from '#shared/ui/Page';
import { Tag } from '#shared/ui/Tag';
import { Bar } from './Bar';
import { Candidates } from './Candidates';
import { Curricula } from './Curricula';
import { Developers } from './Developers';
import { History } from './History';
import { serviceOptions } from './queries';
import { Rubric } from './Rubric';
import { Smes } from './Smes';
import classes from './services.module.css';

/** A service: who its SMEs are and what time it is where they are, what it takes, and who is coming up. */
export function ServicePage({ id }: { id: number }) {
  const { data } = useSuspenseQuery(serviceOptions(id));
  return (
    <Page
      title={data.name}
      status={data.retiredOn ? <Tag tone="warn">{m.retired()}</Tag> : null}
      meta={<Meta service={data} />}
      crumbs={[{ to: '/services', text: m.title() }]}
      actions={<Manage service={data} />}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <Smes id={id} target={data.targetSmes} />
          <Candidates id={id} />
          <History id={id} />
        </div>
        <aside className={classes.aside}>
          <Developers id={id} />
          <Bar id={id} />
          <Curricula id={id} />
          <Rubric id={id} />
        </aside>
      </div>
    </Page>
  );
}

function Meta({ service }: { service: Service }) {
  return (
    <>
      {service.targetSmes > 0
        ? m.metaTarget({ family: service.family, count: service.targetSmes })
        : service.family}
      {service.launchedOn ? (
        <>
          {' · '}
          {m.launched()} <PlainDate date={service.launchedOn} />
        </>
      ) : null}
      {service.retiredOn ? (
        <>
          {' · '}
          {m.retired()} <PlainDate date={service.retiredOn} />
        </>
      ) : null}
    </>
  );
}

/** To where administrators change a service. */
function Manage({ service }: { service: Service }) {
  if (!findAction(service.actions, 'change')?.allowed) return null;
  return (
    <Button component={Link} to={`/admin/services/${service.id}`} variant="default">
      {m.manage()}
    </Button>
  );
}
