import { Button, Modal, TextInput } from '@mantine/core';
import { http } from '#shared/api/client';
import { useOnce } from '#shared/api/edit';
import type { Certification } from '#shared/api/schema';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/plans';
import classes from './plans.module.css';
import { useAct } from './queries';

const empty = {
  vendor: '',
  name: '',
  level: '',
  score: '',
  passMark: '',
  issuedOn: '',
  expiresOn: '',
  reference: '',
};
type Values = typeof empty;

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(',', '.')));

const bodyOf = (v: Values) => ({
  ...v,
  score: number(v.score),
  passMark: number(v.passMark),
  issuedOn: v.issuedOn || null,
  expiresOn: v.expiresOn || null,
});

type Props = {
  person: number;
  /** What a task asks for. */
  preset?: { vendor: string; name: string } | undefined;
  onClose: () => void;
  onRecorded: (recorded: Certification) => void;
};

/** A certification with its score and dates, also one that was not passed yet. */
export function RecordCertification({ person, preset, onClose, onRecorded }: Props) {
  const form = useProblemForm<Values>({ mode: 'uncontrolled', initialValues: { ...empty, ...preset } });
  const once = useOnce();
  const record = useAct(
    (values: Values) =>
      http.POST('/people/{id}/certifications', {
        params: { path: { id: person } },
        body: bodyOf(values),
        ...once.init,
      }),
    ({ data }) => data && onRecorded(data),
  );
  const send = (values: Values): void => record.mutate(values, { onError: form.refuse });
  const field = (name: keyof Values) => ({ key: form.key(name), ...form.getInputProps(name) });
  const { key: vendorKey, ...vendor } = field('vendor');
  const { key: nameKey, ...name } = field('name');
  const { key: levelKey, ...level } = field('level');
  const { key: referenceKey, ...reference } = field('reference');
  return (
    <Modal opened onClose={onClose} title={m.record()} closeButtonProps={{ 'aria-label': m.cancel() }}>
      <Form
        form={form}
        onSend={send}
        wide
        buttons={
          <>
            <Button type="submit" loading={record.isPending}>
              {m.save()}
            </Button>
            <Button variant="default" onClick={onClose}>
              {m.cancel()}
            </Button>
          </>
        }
      >
        <TextInput key={vendorKey} label={m.vendor()} maxLength={200} {...vendor} />
        <TextInput key={nameKey} label={m.certName()} maxLength={200} {...name} />
        <TextInput key={levelKey} label={m.certLevel()} maxLength={200} {...level} />
        <Pair first={field('score')} second={field('passMark')} names={[m.score(), m.passMark()]} />
        <Pair
          first={field('issuedOn')}
          second={field('expiresOn')}
          names={[m.issuedOn(), m.expiresOn()]}
          type="date"
        />
        <p className={classes.quiet}>{m.recordHint()}</p>
        <TextInput key={referenceKey} label={m.reference()} maxLength={2000} {...reference} />
      </Form>
    </Modal>
  );
}

type Field = { key: string };
type PairProps = { first: Field; second: Field; names: [string, string]; type?: 'date' };

/** Two short fields on one line. */
function Pair({ first, second, names, type }: PairProps) {
  const { key: firstKey, ...one } = first;
  const { key: secondKey, ...two } = second;
  const shape = type ? { type } : { inputMode: 'decimal' as const };
  return (
    <div className={classes.pair}>
      <TextInput key={firstKey} label={names[0]} {...shape} {...one} />
      <TextInput key={secondKey} label={names[1]} {...shape} {...two} />
    </div>
  );
}
