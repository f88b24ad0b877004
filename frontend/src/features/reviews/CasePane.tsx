import { VisuallyHidden } from '@mantine/core';
import { memo, type RefObject, useMemo } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import { locale } from '#shared/i18n/runtime';
import { countChanges, diffBlocks } from '#shared/markdown/blocks';
import { Markdown } from '#shared/markdown/Markdown';
import type { Passage } from '#shared/markdown/passages';
import { CaseBar } from './CaseBar';
import classes from './case.module.css';
import { changedDocument, sides } from './documents';
import { KeptHits } from './KeptHits';
import type { Said } from './model';
import { SaidBefore } from './SaidBefore';
import { SelectionButton } from './SelectionButton';
import type { CaseText } from './useVersion';

/** How the text is shown; it lives in the address. */
export type Shown = { view: 'document' | 'sides'; marks: boolean };

type Props = {
  text: CaseText;
  shown: Shown;
  said: readonly Said[];
  doc: RefObject<HTMLDivElement | null>;
  passages: readonly Passage[];
  /** Follows the sign behind a passage. */
  onSign?: (id: string) => void;
  /** Makes a finding about what is selected. */
  onFind?: () => void;
};

/** The write-up with what changed in it, what was said before, and what the guard found in it. */
export const CasePane = memo(function CasePane(props: Props) {
  const { text, shown, said, doc, passages, onSign, onFind } = props;
  const { now, before } = text;
  const changes = useMemo(
    () => (before ? countChanges(diffBlocks(before.body, now.body, locale)) : 0),
    [before, now],
  );
  const follow = (event: React.MouseEvent): void => {
    const id = signOf(event.target);
    if (!id || !onSign || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    onSign(id);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={classes.case} aria-label={m.caseText()} tabIndex={0}>
      <CaseBar text={text} shown={shown} changes={changes} findings={passages.length} />
      <VisuallyHidden>
        <h2>{m.caseText()}</h2>
      </VisuallyHidden>
      <SaidBefore key={shown.view} said={said} open={shown.view === 'document'} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: signs and marks are links; this saves a jump of the page */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as links they answer to Enter */}
      <div ref={doc} className={classes.doc} data-view={shown.view} onClick={follow}>
        <Text text={text} shown={shown} passages={passages} />
      </div>
      {onFind ? <SelectionButton doc={doc} onFind={onFind} /> : null}
      <KeptHits hits={now.dismissals} />
    </section>
  );
});

function signOf(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const sign = target.closest<HTMLElement>('[data-sign]')?.dataset.sign;
  return sign ?? target.closest<HTMLElement>('mark[data-about]')?.dataset.about?.split(' ')[0];
}

type TextProps = Pick<Props, 'text' | 'shown' | 'passages'>;

function Text({ text: { now, before }, shown, passages }: TextProps) {
  if (before && shown.view === 'sides') {
    const titles = [before, now].map(({ number }) => m.versionNumber({ number })) as [string, string];
    return <sides.Late before={before.body} after={now.body} titles={titles} passages={passages} />;
  }
  if (before && shown.marks)
    return <changedDocument.Late before={before.body} after={now.body} passages={passages} />;
  return <Markdown source={now.body} passages={passages} />;
}
