import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Bar } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/bars';
import { m as rules } from '#shared/i18n/gen/rules';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Page } from '#shared/ui/Page';
import { KeyList, Section } from '#shared/ui/Section';
import { BarSince } from './BarSince';
import classes from './parts.module.css';
import { barDraftOptions, barsOptions, serviceOptions } from './queries';
import { shownOf } from './shown';
import { Versions } from './Versions';

/** The bar of a service in one of its versions, with what that version changed. */
export function BarPage({ service, version }: { service: number; version: number | undefined }) {
  const { data: of } = useSuspenseQuery(serviceOptions(service));
  const { data } = useSuspenseQuery(barsOptions(service));
  const { data: draft } = useSuspenseQuery(barDraftOptions(service));
  const navigate = useNavigate();
  const { shown, before } = shownOf(data.items, version);
  return (
    <Page
      title={m.titleOf({ name: of.name })}
      crumbs={[
        { to: '/admin', text: rules.administration() },
        { to: '/admin/bars', text: m.title() },
      ]}
      actions={
        <ActionButton
          action={findAction(draft.actions, 'publish')}
          onClick={() =>
            void navigate({ to: '/admin/bars/$service/next', params: { service: String(service) } })
          }
        >
          {rules.writeNext({ number: draft.after + 1 })}
        </ActionButton>
      }
    >
      {shown ? (
        <Shown bar={shown} before={before} all={data.items} />
      ) : (
        <Section title={m.organisations()} hint={m.borrowed()}>
          <KeyList items={draft.points.map((p) => [p.label, p.text])} />
        </Section>
      )}
    </Page>
  );
}

type ShownProps = { bar: Bar; before: Bar | undefined; all: readonly Bar[] };

function Shown({ bar, before, all }: ShownProps) {
  return (
    <div className={classes.columns}>
      <div>
        {before ? <BarSince from={before} to={bar} /> : null}
        <Section title={rules.version({ number: bar.number })}>
          <KeyList items={bar.points.map((p) => [p.label, p.text])} />
        </Section>
      </div>
      <Versions versions={all} shown={bar.number} />
    </div>
  );
}
