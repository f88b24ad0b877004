import { Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { ImportReport } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/transfer';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { totalOf } from './model';

type Props = {
  report: ImportReport;
  doing: string | undefined;
  onApply: () => Promise<boolean>;
};

/** Imports what the dry run showed, all or nothing; off with its reason while anything is not right. */
export function Apply({ report, doing, onApply }: Props) {
  const [asking, setAsking] = useState(false);
  const { added, changed } = totalOf(report);
  const count = added + changed;
  const why = report.wrong.length > 0 ? m.mendFirst() : count === 0 ? m.nothingToImport() : undefined;
  const apply = async (): Promise<void> => {
    if (await onApply()) toast(m.imported());
    setAsking(false);
  };
  return (
    <>
      <Tooltip label={why} disabled={!why} events={{ hover: true, focus: true, touch: true }}>
        <Button
          {...(why
            ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': 'why-not-import' }
            : {})}
          loading={doing === 'importing'}
          disabled={doing === 'checking'}
          onClick={() => !why && setAsking(true)}
        >
          {m.importVerb({ count })}
        </Button>
      </Tooltip>
      {why ? <VisuallyHidden id="why-not-import">{why}</VisuallyHidden> : null}
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void apply()}
        title={m.importTitle()}
        consequence={m.importThen({ added, changed })}
        verb={m.doImport()}
        keep={m.keepLooking()}
        pending={doing === 'importing'}
      />
    </>
  );
}
