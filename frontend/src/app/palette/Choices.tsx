import { Combobox } from '@mantine/core';
import { type Entry, grouped } from './entries';
import classes from './palette.module.css';

export function Choices({ entries }: { entries: readonly Entry[] }) {
  return grouped(entries).map(([group, members]) => (
    <Combobox.Group key={group} label={group} classNames={{ groupLabel: classes.group ?? '' }}>
      {members.map((entry) => (
        <Combobox.Option key={entry.id} value={entry.id} className={classes.option}>
          <span className={classes.icon}>{entry.icon}</span>
          <span className={classes.text}>
            <span className={classes.label}>{entry.label}</span>
            {entry.description ? <span className={classes.description}>{entry.description}</span> : null}
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  ));
}
