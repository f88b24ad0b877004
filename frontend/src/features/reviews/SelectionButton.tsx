import { Button } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { m } from '#shared/i18n/gen/reviews';
import { selectedPlace } from '#shared/markdown/selection';
import { Keys } from '#shared/ui/Keys';
import classes from './case.module.css';

type Spot = { top: number; left: number };

/** Right below what is selected; nothing where nothing is. */
function spotOf(doc: HTMLElement | null): Spot | undefined {
  if (!doc || !selectedPlace(doc)) return undefined;
  const lines = getSelection()?.getRangeAt(0).getClientRects?.();
  const last = lines?.[lines.length - 1];
  return last
    ? { top: last.bottom + 6, left: Math.max(8, Math.min(last.right, innerWidth - 200) - 40) }
    : undefined;
}

type Props = { doc: RefObject<HTMLDivElement | null>; onFind: () => void };

/** Beside a selection: makes a finding about it. */
export function SelectionButton({ doc, onFind }: Props) {
  const [spot, setSpot] = useState<Spot>();
  useEffect(() => {
    const look = (): void => setSpot(spotOf(doc.current));
    document.addEventListener('selectionchange', look);
    addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      removeEventListener('scroll', look, { capture: true });
    };
  }, [doc]);
  if (!spot) return null;
  return (
    <Button
      size="xs"
      className={classes.bubble}
      style={spot}
      leftSection={<IconQuote size={14} aria-hidden />}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onFind}
    >
      {m.findHere()} <Keys k="F" />
    </Button>
  );
}
