import { SegmentedControl } from '@mantine/core';
import { m } from '#shared/i18n/gen/writing';
import type { View } from './view';
import classes from './writing.module.css';

type Props = { view: View; withChanges: boolean; onView: (view: View) => void };

/** Narrow windows have no room for two things beside each other: there what is beside the text is a view of its own. */
export function ViewSwitch({ view, withChanges, onView }: Props) {
  const item = (value: View, label: string, only?: 'wide' | 'narrow') => ({
    value,
    label: only ? <span className={classes[only]}>{label}</span> : label,
  });
  const data = [
    item('write', m.viewWrite()),
    item('both', m.viewBoth(), 'wide'),
    item('preview', m.viewPreview()),
    ...(withChanges ? [item('changes', m.viewChanges())] : []),
    item('beside', m.viewBeside(), 'narrow'),
  ];
  return (
    <SegmentedControl
      size="xs"
      className={classes.views}
      aria-label={m.views()}
      value={view}
      onChange={(next) => onView(next as View)}
      data={data}
    />
  );
}
