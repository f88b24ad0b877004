import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Rubric } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/rubrics';
import { m as rules } from '#shared/i18n/gen/rules';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { Empty } from '#shared/ui/Empty';
import { Page } from '#shared/ui/Page';
import { Section } from '#shared/ui/Section';
import { Criteria } from './Criteria';
import { criterionOf } from './criteria';
import classes from './parts.module.css';
import { rubricDraftOptions, rubricsOptions, useScopeName } from './queries';
import { RubricSince } from './RubricSince';
import { type Scope, scopeText } from './search';
import { shownOf } from './shown';
import { Versions } from './Versions';

type Props = { scope: Scope; version: number | undefined };

/** A rubric in one of its versions, with what that version changed. */
export function RubricPage({ scope, version }: Props) {
  const name = useScopeName(scope);
  const { data } = useSuspenseQuery(rubricsOptions(scope));
  const { data: draft } = useSuspenseQuery(rubricDraftOptions(scope));
  const navigate = useNavigate();
  const { shown, before } = shownOf(data.items, version);
  const write = (
    <ActionButton
      action={findAction(draft.actions, 'publish')}
      onClick={() => void navigate({ to: '/admin/rubrics/$scope/next', params: { scope: scopeText(scope) } })}
    >
      {rules.writeNext({ number: draft.after + 1 })}
    </ActionButton>
  );
  return (
    <Page
      title={name ? m.titleOf({ name }) : m.organisations()}
      crumbs={[
        { to: '/admin', text: rules.administration() },
        { to: '/admin/rubrics', text: m.title() },
      ]}
      actions={write}
    >
      {shown ? (
        <Shown rubric={shown} before={before} all={data.items} />
      ) : (
        <Borrowed draft={draft.criteria} own={!name} />
      )}
    </Page>
  );
}

type ShownProps = { rubric: Rubric; before: Rubric | undefined; all: readonly Rubric[] };

function Shown({ rubric, before, all }: ShownProps) {
  return (
    <div className={classes.columns}>
      <div>
        {before ? <RubricSince from={before} to={rubric} /> : null}
        <Section
          title={rules.version({ number: rubric.number })}
          hint={m.criteria({ count: rubric.criteria.length })}
        >
          <Criteria criteria={rubric.criteria.map(criterionOf)} />
        </Section>
      </div>
      <Versions versions={all} shown={rubric.number} />
    </div>
  );
}

/** A service without a rubric of its own goes by the organisation's, which the first draft starts from. */
function Borrowed({ draft, own }: { draft: Rubric['criteria']; own: boolean }) {
  if (own || draft.length === 0) return <Empty title={m.noneYet()}>{m.noneYetText()}</Empty>;
  return (
    <Section title={m.organisations()} hint={m.borrowed()}>
      <Criteria criteria={draft.map(criterionOf)} />
    </Section>
  );
}
