import type { ShowCasePage } from '#shared/api/schema';
import { Checks } from './Checks';
import type { Desk } from './desk';
import { Findings } from './Findings';
import { answerTo } from './fields';
import { Guide } from './Guide';
import { type Placed, placed } from './hits';
import type { Span } from './place';
import { type Panel, Rail } from './Rail';
import { Reviewers } from './Reviewers';
import type { Part } from './sections';
import type { DeskState } from './state';

type Props = {
  desk: Desk;
  state: DeskState;
  showCase: ShowCasePage | undefined;
  hits: readonly Placed[];
  panel: Panel | undefined;
  onPanel: (panel: Panel) => void;
  onHit: (hit: Placed) => void;
  onLack: (pointer: string) => void;
  onQuote: (span: Span) => void;
  onPart: (part: Part, at: number | undefined) => void;
  onBegin: (text: string) => void;
};

/** Hits in the other fields, which are short: they are found in their saved text alone. */
function elsewhere({ draft, fields }: DeskState): Placed[] {
  const answers = draft.answers.flatMap(({ findingId = 0, text = '' }, i) =>
    placed(draft.hits, `/answers/${i}/text`, text, answerTo(fields, findingId)),
  );
  return [...placed(draft.hits, '/title', draft.title, fields.title.trim()), ...answers];
}

/** What stands beside the text: what to answer, what to check, the guide, the reviewers. */
export function Beside(props: Props) {
  const { desk, state, showCase, hits, onPanel, onHit, onLack, onQuote, onPart, onBegin } = props;
  const { draft, fields } = state;
  const withFindings = draft.toAnswer.length > 0 || draft.state === 'changes_requested';
  const panel = props.panel ?? (withFindings ? 'findings' : 'guide');
  const open = draft.toAnswer.filter((f) => answerTo(fields, f.id).trim() === '').length;
  return (
    <Rail
      panel={panel}
      onPanel={onPanel}
      counts={{ check: draft.lacks.length, findings: open }}
      withFindings={withFindings}
    >
      {panel === 'check' ? (
        <Checks
          desk={desk}
          state={state}
          hits={[...elsewhere(state), ...hits]}
          onHit={onHit}
          onLack={onLack}
        />
      ) : null}
      {panel === 'findings' ? <Findings desk={desk} state={state} onQuote={onQuote} /> : null}
      {panel === 'guide' ? (
        <Guide
          service={showCase?.service.id}
          level={fields.claimedLevel}
          text={fields.body}
          onPart={onPart}
          onBegin={onBegin}
        />
      ) : null}
      {panel === 'reviewers' ? <Reviewers id={draft.showCaseId} /> : null}
    </Rail>
  );
}
