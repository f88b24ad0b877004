import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { m } from '#shared/i18n/gen/writing';
import classes from './rail.module.css';

export type Panel = 'check' | 'findings' | 'guide' | 'reviewers';

type Props = {
  panel: Panel;
  onPanel: (panel: Panel) => void;
  counts: { check: number; findings: number };
  withFindings: boolean;
  children: ReactNode;
};

const texts: Record<Panel, () => string> = {
  check: m.panelCheck,
  findings: m.panelFindings,
  guide: m.panelGuide,
  reviewers: m.panelReviewers,
};

/** Beside the text, one thing at a time. */
export function Rail({ panel, onPanel, counts, withFindings, children }: Props) {
  const panels: Panel[] = withFindings
    ? ['findings', 'check', 'guide', 'reviewers']
    : ['guide', 'check', 'reviewers'];
  const countOf = (p: Panel): number => (p === 'check' || p === 'findings' ? counts[p] : 0);
  return (
    <aside className={classes.rail} aria-label={m.beside()}>
      <div className={classes.tabs} role="tablist" aria-label={m.beside()}>
        {panels.map((p) => (
          <button
            key={p}
            type="button"
            role="tab"
            id={`tab-${p}`}
            aria-selected={p === panel}
            aria-controls="write-panel"
            onClick={() => onPanel(p)}
          >
            {texts[p]()}
            {countOf(p) > 0 ? <span className={classes.count}>{countOf(p)}</span> : null}
          </button>
        ))}
      </div>
      <VisuallyHidden component="h2">{texts[panel]()}</VisuallyHidden>
      <div id="write-panel" role="tabpanel" aria-labelledby={`tab-${panel}`} className={classes.panel}>
        {children}
      </div>
    </aside>
  );
}
