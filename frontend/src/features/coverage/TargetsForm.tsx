import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import { ifMatch } from '#shared/api/edit';
import type { ServiceTargets } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { Late } from '#shared/forms/late/Late';
import type { Told } from '#shared/forms/late/overtaken';
import { isLate, useOvertaken } from '#shared/forms/late/useOvertaken';
import { UnsavedGuard } from '#shared/forms/UnsavedGuard';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/coverageAhead';
import { toast } from '#shared/ui/toast';
import { targetsOptions } from './queries';
import classes from './service.module.css';
import { TargetLine } from './TargetLine';
import { blankLine, bodyOf, type Line, lineOf, lineText, MOST_LINES } from './targets';

type Values = { lines: Line[] };

const valuesOf = (data: ServiceTargets): Values => ({ lines: data.lines.map(lineOf) });

const told = (): Told<never>[] => [
  { name: 'lines', label: m.targets(), text: (lines: Line[]) => lines.map(lineText).join('\n') },
];

type Props = { data: ServiceTargets; onDone: () => void };

/** The promise of a service, line by line; where lines meet, the highest counts. */
export default function TargetsForm({ data, onDone }: Props) {
  const form = useProblemForm<Values>({ mode: 'controlled', initialValues: valuesOf(data) });
  const overtaken = useOvertaken(valuesOf(data), (name, value) => form.setFieldValue(name, value as never));
  const client = useQueryClient();
  const { id } = data.service;
  const save = api.useMutation('put', '/services/{id}/targets');
  const late = async (): Promise<void> => {
    const now = await client.fetchQuery({ ...targetsOptions(id), staleTime: 0 });
    overtaken.show(told(), form.getValues(), valuesOf(now));
  };
  const send = (values: Values): void =>
    save.mutate(
      { params: { path: { id } }, headers: ifMatch(data.revision), body: bodyOf(values.lines) },
      {
        onSuccess: () => {
          toast(m.saved());
          void client.invalidateQueries();
          onDone();
        },
        onError: (error) => {
          if (isLate(error)) late().catch(form.refuse);
          else form.refuse(error);
        },
      },
    );
  const { lines } = form.getValues();
  return (
    <>
      <UnsavedGuard when={form.isDirty() && !save.isSuccess} />
      <Form
        form={form}
        label={m.targets()}
        wide
        onSend={send}
        buttons={
          <>
            <Button type="submit" loading={save.isPending}>
              {m.save()}
            </Button>
            <Button variant="default" onClick={onDone}>
              {m.cancel()}
            </Button>
          </>
        }
      >
        <Late overtaken={overtaken} />
        <p className={classes.tableNote}>{m.highestCounts()}</p>
        <div className={classes.lines}>
          {lines.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
            <TargetLine key={at} form={form} at={at} onRemove={() => form.removeListItem('lines', at)} />
          ))}
        </div>
        {lines.length < MOST_LINES ? (
          <div>
            <Button variant="default" size="xs" onClick={() => form.insertListItem('lines', blankLine)}>
              {m.addLine()}
            </Button>
          </div>
        ) : null}
      </Form>
    </>
  );
}
