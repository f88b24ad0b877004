import { useId } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import type { Shown } from './CasePane';
import classes from './case.module.css';

type View = Shown['view'];

const views: { view: View; text: () => string }[] = [
  { view: 'document', text: m.viewDocument },
  { view: 'sides', text: m.viewSides },
];

export function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const name = useId();
  return (
    <fieldset className={classes.views} aria-label={m.view()}>
      {views.map((option) => (
        <label key={option.view} data-on={option.view === view || undefined}>
          <input
            type="radio"
            name={name}
            checked={option.view === view}
            onChange={() => onView(option.view)}
          />
          {option.text()}
        </label>
      ))}
    </fieldset>
  );
}
