import { Button } from '@mantine/core';
import type { Person as Found } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/planActs';
import { Person } from '#shared/ui/PersonName';
import { PersonSearch } from '#shared/ui/PersonSearch';
import classes from './mentees.module.css';

type Props = {
  label: string;
  value: Found | undefined;
  without: readonly number[];
  onChoose: (person: Found | undefined) => void;
};

/** One person: found by name, and shown until another is wanted. */
export function PersonChoice({ label, value, without, onChoose }: Props) {
  if (!value) return <PersonSearch label={label} without={without} onPick={onChoose} />;
  return (
    <div>
      <span className={classes.quiet}>{label}</span>
      <div className={classes.named}>
        <Person person={value} link={false} sub={value.title} />
        <Button size="xs" variant="default" onClick={() => onChoose(undefined)}>
          {m.another()}
        </Button>
      </div>
    </div>
  );
}
