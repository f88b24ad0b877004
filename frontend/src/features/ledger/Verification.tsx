import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LedgerVerification } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/ledger';
import { ErrorState } from '#shared/ui/ErrorState';
import { Bone } from '#shared/ui/Skeletons';
import classes from './ledger.module.css';
import { verificationsOptions } from './queries';
import { useVerify } from './useVerify';
import { Earlier, Findings, Verdict } from './Verified';

/** Whether the ledger is as it was written: the last time it was read through, and doing so now. */
export function Verification() {
  const past = useQuery(verificationsOptions());
  const verify = useVerify();
  const [asking, setAsking] = useState(false);
  if (past.isError) return <ErrorState error={past.error} retry={() => void past.refetch()} />;
  const last = verify.now ?? past.data?.items[0];
  const begin = (expect: string): void => {
    setAsking(false);
    verify.begin(expect);
  };
  return (
    <section className={classes.verification} aria-label={m.verification()}>
      <div className={classes.verdict} aria-live="polite">
        {past.isPending ? <Bone width={320} height={20} /> : <Verdict of={last} running={verify.running} />}
      </div>
      <div className={classes.verify}>
        <Button variant="default" size="xs" loading={verify.running} onClick={() => begin('')}>
          {m.verify()}
        </Button>
        <Button variant="subtle" size="xs" disabled={verify.running} onClick={() => setAsking(true)}>
          {m.withRoot()}
        </Button>
        <GoOn of={last} running={verify.running} onGoOn={verify.goOn} />
      </div>
      {verify.error ? <ErrorState error={verify.error} safe={m.canGoOn()} /> : null}
      {last && last.findings.length > 0 ? <Findings of={last} /> : null}
      <Earlier all={(past.data?.items ?? []).filter(({ id }) => id !== last?.id)} />
      <Root opened={asking} onClose={() => setAsking(false)} onVerify={begin} />
    </section>
  );
}

type GoOnProps = {
  of: LedgerVerification | undefined;
  running: boolean;
  onGoOn: (id: number) => void;
};

/** One that somebody left before its end. */
function GoOn({ of, running, onGoOn }: GoOnProps) {
  if (!of || of.finishedAt || running) return null;
  return (
    <Button size="xs" onClick={() => onGoOn(of.id)}>
      {m.goOn()}
    </Button>
  );
}

type RootProps = { opened: boolean; onClose: () => void; onVerify: (expect: string) => void };

/** Against a root that somebody kept elsewhere: shows even a ledger that was rewritten as a whole. */
function Root({ opened, onClose, onVerify }: RootProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={m.rootTitle()}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      <form
        className={classes.root}
        onSubmit={(event) => {
          event.preventDefault();
          onVerify(String(new FormData(event.currentTarget).get('root') ?? '').trim());
        }}
      >
        <p>{m.rootText()}</p>
        <TextInput name="root" label={m.root()} description={m.rootShape()} required data-autofocus />
        <Button type="submit">{m.verify()}</Button>
      </form>
    </Modal>
  );
}
