import { Button } from '@mantine/core';
import { lazy, Suspense, useRef } from 'react';
import { FormProblem } from '#shared/forms/FormProblem';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { printed } from '#shared/hotkeys/keys';
import { useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/bars';
import { m as rules } from '#shared/i18n/gen/rules';
import { Keys } from '#shared/ui/Keys';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { BarCases } from './BarCases';
import type { BarValues } from './BarDraftPage';
import { BarTerm } from './BarTerm';
import classes from './bar.module.css';
import parts from './parts.module.css';

// What stands below the first screen comes after it.
const BarPanel = lazy(() => import('./BarPanel').then((f) => ({ default: f.BarPanel })));
const BarWork = lazy(() => import('./BarWork').then((f) => ({ default: f.BarWork })));

type Props = { form: ProblemForm<BarValues>; service: number; onLook: () => void; pending: boolean };

/** What a bar asks for, as fields in the order of its page. */
export function BarForm({ form, service, onLook, pending }: Props) {
  const box = useRef<HTMLFormElement>(null);
  useHotkeys(m.title(), [{ keys: 'mod+Enter', text: rules.look(), run: () => box.current?.requestSubmit() }]);
  return (
    <form ref={box} noValidate onSubmit={form.submit(onLook)} aria-label={m.title()}>
      <div className={classes.form}>
        <FormProblem form={form} />
        <BarCases form={form} />
        <Suspense fallback={<TextSkeleton lines={8} />}>
          <BarWork form={form} service={service} />
          <BarPanel form={form} />
          <BarTerm form={form} />
        </Suspense>
      </div>
      <div className={parts.foot}>
        <Button type="submit" loading={pending}>
          {rules.look()}
        </Button>
        <span className={parts.hint}>
          <Keys k={printed('mod+Enter')} /> {rules.lookHint()}
        </span>
      </div>
    </form>
  );
}
