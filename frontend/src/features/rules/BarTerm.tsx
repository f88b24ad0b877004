import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/bars';
import { Section } from '#shared/ui/Section';
import type { BarValues } from './BarDraftPage';
import classes from './bar.module.css';
import { Count } from './Count';

/** How long a standing lasts, and what renews it. */
export function BarTerm({ form }: { form: ProblemForm<BarValues> }) {
  return (
    <Section title={m.termTitle()} hint={m.termHint()}>
      <div className={classes.fields}>
        <Count form={form} at="rules.validMonths" label={m.validMonths()} />
        <Count form={form} at="rules.renewal.reviews" label={m.renewalReviews()} />
        <Count form={form} at="rules.renewal.interviews" label={m.renewalInterviews()} />
        <Count form={form} at="rules.renewal.contributions" label={m.renewalContributions()} />
        <Count
          form={form}
          at="rules.renewal.total"
          label={m.renewalTotal()}
          description={m.renewalTotalHint()}
        />
      </div>
      {form.errors['rules.renewal'] ? <p className={classes.error}>{form.errors['rules.renewal']}</p> : null}
    </Section>
  );
}
