import { TextInput } from '@mantine/core';
import { m } from '#shared/i18n/gen/writing';
import { Colleagues } from './Colleagues';
import type { Desk } from './desk';
import { LevelChoice } from './LevelChoice';
import type { DeskState } from './state';
import classes from './writing.module.css';

/** Everything beside the text itself. */
export function Facts({ desk, state }: { desk: Desk; state: DeskState }) {
  const { fields, problem } = state;
  const errors = problem?.fields ?? {};
  return (
    <div className={classes.facts}>
      <TextInput
        id="write-title"
        className={classes.wide}
        label={m.title()}
        placeholder={m.titlePlaceholder()}
        value={fields.title}
        error={errors.title}
        onChange={(event) => desk.change({ title: event.currentTarget.value })}
      />
      <LevelChoice value={fields.claimedLevel} onChange={(claimedLevel) => desk.change({ claimedLevel })} />
      <TextInput
        id="write-case"
        label={m.customerCase()}
        description={m.customerCaseHint()}
        value={fields.customerCase}
        error={errors.customerCase}
        onChange={(event) => desk.change({ customerCase: event.currentTarget.value })}
      />
      <Colleagues desk={desk} state={state} />
    </div>
  );
}
