import type { ReactNode } from 'react';
import type { ShowCasePage } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { Moment as Instant } from '#shared/time/Moment';
import { levelText } from '#shared/ui/levels';
import { type Glyph, StatusGlyph } from '#shared/ui/StatusGlyph';
import { shownState, stateText } from '#shared/ui/states';
import classes from './case.module.css';
import { type Moment, timelineOf } from './model';

function glyphOf(event: Moment): Glyph {
  if (event.kind === 'ended') return shownState('showCase', event.state).glyph;
  if (event.kind === 'submitted') return 'review';
  return event.kind === 'started' ? 'todo' : 'doing';
}

function textOf(event: Moment): ReactNode {
  switch (event.kind) {
    case 'started':
      return m.started();
    case 'submitted':
      return m.submitted({ version: event.version, level: levelText(event.level) });
    case 'released':
      return m.released({
        version: event.version,
        verdicts: event.verdicts.map((verdict) => stateText('verdict', verdict)).join(' · '),
      });
    case 'cleared':
      return m.findingsCleared({ count: event.count });
    default:
      return event.level > 0
        ? m.endedAt({ state: stateText('showCase', event.state), level: levelText(event.level) })
        : stateText('showCase', event.state);
  }
}

/** What happened, the last first. */
export function Timeline({ showCase }: { showCase: ShowCasePage }) {
  return (
    <ol className={classes.timeline}>
      {timelineOf(showCase).map((event) => (
        <li key={`${event.kind} ${event.at}`}>
          <StatusGlyph glyph={glyphOf(event)} size={14} label="" />
          <span>{textOf(event)}</span>
          <small>
            <Instant at={event.at} />
          </small>
        </li>
      ))}
    </ol>
  );
}
