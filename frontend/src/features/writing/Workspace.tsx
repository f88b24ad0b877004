import { useMemo, useRef } from 'react';
import type { ShowCasePage } from '#shared/api/schema';
import { reveal, type as typeAt } from './area';
import { Beside } from './Beside';
import { Changes } from './Changes';
import type { Desk } from './desk';
import { Editor } from './Editor';
import { Facts } from './Facts';
import { section } from './format';
import { type Placed, placed } from './hits';
import { Preview } from './Preview';
import type { Span } from './place';
import type { Panel } from './Rail';
import type { Part } from './sections';
import type { DeskState } from './state';
import { Toolbar } from './Toolbar';
import { useInView } from './useInView';
import { ViewSwitch } from './ViewSwitch';
import type { View } from './view';
import classes from './writing.module.css';

type Props = {
  desk: Desk;
  state: DeskState;
  showCase: ShowCasePage | undefined;
  view: View;
  panel: Panel | undefined;
  onShow: (shown: { view?: View; panel?: Panel }) => void;
};

/** The text and what stands beside it. */
export function Workspace({ desk, state, showCase, view, panel, onShow }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { fields, draft } = state;
  const version = showCase?.version ?? undefined;
  const hits = useMemo(() => placed(draft.hits, '/body', draft.body, fields.body), [draft, fields.body]);
  const inView = useInView(view, (next) => onShow({ view: next }));
  const inText = (act: (field: HTMLTextAreaElement) => void): void =>
    inView(['write', 'both'], () => area.current && act(area.current));
  const show = (span: Span, mark: string | undefined): void =>
    inText((field) =>
      reveal(field, span, mark ? document.querySelector(`[data-hit="${CSS.escape(mark)}"]`) : null),
    );
  const toHit = ({ hit, span, key }: Placed): void => {
    if (hit.field === '/title') toField('/title');
    else if (hit.field.startsWith('/answers')) onShow({ panel: 'findings' });
    else if (span) show(span, key);
  };
  const toField = (pointer: string): void => {
    if (pointer.startsWith('/answers')) onShow({ panel: 'findings' });
    else inView(['write'], () => document.getElementById(fieldIds[pointer] ?? 'write-body')?.focus());
  };
  const toPart = (part: Part, at: number | undefined): void =>
    inText((field) => {
      if (at === undefined) typeAt(field, section(field.value, part.title()));
      else reveal(field, { from: at, to: at + field.value.slice(at).indexOf('\n') }, null);
    });
  return (
    <div className={classes.workspace} data-view={view}>
      <div className={classes.main}>
        <div className={classes.bar}>
          <ViewSwitch
            view={view}
            withChanges={version !== undefined}
            onView={(next) => onShow({ view: next })}
          />
          {view === 'write' || view === 'both' ? <Toolbar area={area} /> : null}
        </div>
        <div className={classes.sheet}>
          <div className={classes.write}>
            <Facts desk={desk} state={state} />
            <Editor
              area={area}
              text={fields.body}
              hits={hits}
              onText={(body) => desk.change({ body })}
              onCompose={(on) => desk.compose(on)}
              onSave={() => void desk.flush()}
            />
          </div>
          {view === 'both' || view === 'preview' ? <Preview text={fields.body} hits={hits} /> : null}
          {view === 'changes' && version ? <Changes version={version} text={fields.body} /> : null}
        </div>
      </div>
      <Beside
        desk={desk}
        state={state}
        showCase={showCase}
        panel={panel}
        onPanel={(next) => onShow({ panel: next })}
        onHit={toHit}
        onLack={toField}
        onQuote={(span) => show(span, undefined)}
        onPart={toPart}
        onBegin={(body) => desk.change({ body })}
        hits={hits}
      />
    </div>
  );
}

const fieldIds: Record<string, string> = {
  '/title': 'write-title',
  '/body': 'write-body',
  '/claimedLevel': 'write-level',
  '/customerCase': 'write-case',
};
