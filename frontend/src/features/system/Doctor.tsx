import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SystemCheck } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/system';
import { ErrorState } from '#shared/ui/ErrorState';
import { Meter } from '#shared/ui/Meter';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { CheckList, Findings } from './Findings';
import { broken } from './model';
import { checksOptions } from './queries';
import classes from './system.module.css';
import { useDoctor } from './useDoctor';

/** Asks the whole database whether what must be true is true. */
export function Doctor() {
  const checks = useQuery(checksOptions());
  return (
    <Section title={m.doctor()} hint={m.doctorHint()}>
      {checks.isPending ? <Bone height={34} /> : null}
      {checks.isError ? <ErrorState error={checks.error} retry={() => void checks.refetch()} /> : null}
      {checks.data ? <Desk checks={checks.data.items} /> : null}
    </Section>
  );
}

function Desk({ checks }: { checks: readonly SystemCheck[] }) {
  const { running, checked, unanswered, begin, stop } = useDoctor(checks);
  const asked = checked.length + Object.keys(unanswered).length;
  return (
    <div className={classes.doctor}>
      <div className={classes.run}>
        <Button variant="default" onClick={running ? stop : begin}>
          {running ? m.stop() : m.runDoctor()}
        </Button>
        {running ? <Meter value={asked} max={checks.length} label={m.doctorProgress()} /> : null}
        <span aria-live="polite" className={classes.line}>
          <Said
            asked={asked}
            of={checks.length}
            running={running}
            wrong={broken(checked).length}
            unanswered={Object.keys(unanswered).length}
          />
        </span>
      </div>
      <Findings checks={checks} checked={broken(checked)} unanswered={unanswered} />
      <CheckList checks={checks} checked={checked} />
    </div>
  );
}

type SaidProps = { asked: number; of: number; running: boolean; wrong: number; unanswered: number };

function Said({ asked, of, running, wrong, unanswered }: SaidProps) {
  if (asked === 0) return running ? m.beginning() : m.toAsk({ count: of });
  if (running) return m.asking({ asked, count: of });
  const well = wrong === 0 && unanswered === 0 && asked === of;
  const text = wrong > 0 ? m.wrong({ count: wrong }) : m.askedOf({ asked, count: of });
  return (
    <>
      <StatusGlyph glyph={well ? 'done' : wrong > 0 ? 'blocked' : 'doing'} label="" />
      {well ? m.allHold({ count: of }) : text}
    </>
  );
}
