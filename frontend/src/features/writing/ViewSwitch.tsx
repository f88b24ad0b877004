import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { m } from '#shared/i18n/gen/writing';
import type { View } from './view';
import classes from './writing.module.css';

type Props = { view: View; withChanges: boolean; onView: (view: View) => void };

const NARROW = '(max-width: 760px)';

/** Narrow windows have no room for two things beside each other: there what is beside the text is a view of its own. */
export function ViewSwitch({ view, withChanges, onView }: Props) {
  const narrow = useMediaQuery(NARROW, matchMedia(NARROW).matches, { getInitialValueInEffect: false });
  const changes = { value: 'changes', label: m.viewChanges() };
  const data = [
    { value: 'write', label: m.viewWrite() },
    ...(narrow ? [] : [{ value: 'both', label: m.viewBoth() }]),
    { value: 'preview', label: m.viewPreview() },
    ...(withChanges ? [changes] : []),
    ...(narrow ? [{ value: 'beside', label: m.viewBeside() }] : []),
  ];
  return (
    <SegmentedControl
      size="xs"
      className={classes.views}
      aria-label={m.views()}
      value={data.some((d) => d.value === view) ? view : 'write'}
      onChange={(next) => onView(next as View)}
      data={data}
    />
  );
}
