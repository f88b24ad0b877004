import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/rubrics';
import classes from './criteria.module.css';
import { moveOf, RowTools } from './RowTools';
import type { RubricValues } from './RubricDraftPage';

type Props = {
  form: ProblemForm<RubricValues>;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One criterion: its title, which option meets it first, and what each option looks like. */
export function CriterionFields({ form, index, count, onMove, onRemove }: Props) {
  const at = `criteria.${index}`;
  const number = index + 1;
  const name = form.getValues().criteria[index]?.title || m.criterion({ number });
  const move = (event: React.KeyboardEvent): void => {
    const by = moveOf(event);
    if (!by) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside take the keys; this only hears them
    <div className={classes.criterion} data-criterion={index} onKeyDown={move}>
      <div className={classes.top}>
        <span className={classes.place} aria-hidden>
          {number}
        </span>
        <TextInput
          label={m.criterionTitle({ number })}
          key={form.key(`${at}.title`)}
          {...form.getInputProps(`${at}.title`)}
        />
        <NativeSelect
          label={m.meetsFrom()}
          data={['2', '3', '4']}
          key={form.key(`${at}.meets`)}
          {...form.getInputProps(`${at}.meets`)}
        />
        <div className={classes.tools}>
          <RowTools
            name={name}
            first={index === 0}
            last={number === count}
            onMove={onMove}
            onRemove={onRemove}
          />
        </div>
      </div>
      <div className={classes.four}>
        {[0, 1, 2, 3].map((i) => (
          <OptionFields key={i} form={form} at={`${at}.options.${i}`} number={i + 1} />
        ))}
      </div>
    </div>
  );
}

function OptionFields({ form, at, number }: { form: Props['form']; at: string; number: number }) {
  const whole = form.errors[at];
  return (
    <div className={classes.option}>
      <TextInput
        label={m.option({ number })}
        key={form.key(`${at}.label`)}
        {...form.getInputProps(`${at}.label`)}
        {...(whole ? { error: whole } : {})}
      />
      <Textarea
        aria-label={m.anchor({ number })}
        placeholder={m.anchorHint()}
        autosize
        minRows={3}
        key={form.key(`${at}.anchor`)}
        {...form.getInputProps(`${at}.anchor`)}
      />
    </div>
  );
}
