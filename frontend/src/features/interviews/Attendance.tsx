import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { api } from '#shared/api/client';
import type { Interview } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/interviews';
import { ActionButton, findAction } from '#shared/ui/ActionButton';
import { nameOf } from '#shared/ui/names';
import { ProblemNote } from '#shared/ui/ProblemNote';
import { Section } from '#shared/ui/Section';
import { toast, toastProblem } from '#shared/ui/toast';
import classes from './interviews.module.css';
import { useReread } from './queries';

type Presence = 'attended' | 'no_show';

/** Two people say who was there; then it was held. */
export function Attendance({ interview }: { interview: Interview }) {
  const mark = findAction(interview.actions, 'mark-attendance');
  const confirm = findAction(interview.actions, 'confirm-attendance');
  const told = interview.attendance.markedBy !== null;
  if (!told && !mark?.allowed) return null;
  return (
    <Section title={m.attendance()} hint={told ? m.attendanceTold() : m.attendanceHint()}>
      {told ? <Told interview={interview} /> : null}
      {mark?.allowed ? <Mark interview={interview} /> : null}
      {told && confirm ? <Confirm interview={interview} /> : null}
    </Section>
  );
}

const presenceText = (presence: string): string => (presence === 'attended' ? m.there() : m.notThere());

function Told({ interview }: { interview: Interview }) {
  const rows: [string, string][] = [
    [nameOf(interview.candidate), interview.attendance.candidate],
    ...interview.seats
      .filter((seat) => seat.attendance !== '')
      .map((seat): [string, string] => [nameOf(seat.person), seat.attendance]),
  ];
  return (
    <ul className={classes.told}>
      {rows.map(([name, presence]) => (
        <li key={name}>{m.presence({ name, presence: presenceText(presence) })}</li>
      ))}
    </ul>
  );
}

function Confirm({ interview }: { interview: Interview }) {
  const reread = useReread();
  const confirm = api.useMutation('post', '/interviews/{id}/attendance/confirm');
  const send = (): void =>
    confirm.mutate(
      { params: { path: { id: interview.id } } },
      {
        onSuccess: () => {
          toast(m.attendanceConfirmed());
          reread();
        },
        onError: toastProblem,
      },
    );
  return (
    <ActionButton action={findAction(interview.actions, 'confirm-attendance')} onClick={send}>
      {m.confirmAttendance()}
    </ActionButton>
  );
}

function Mark({ interview }: { interview: Interview }) {
  const seats = interview.seats.filter((seat) => seat.state === 'accepted');
  const [candidate, setCandidate] = useState<Presence>();
  const [present, setPresent] = useState<Record<number, Presence>>({});
  const reread = useReread();
  const mark = api.useMutation('post', '/interviews/{id}/attendance');
  const complete = candidate !== undefined && seats.every((seat) => present[seat.id]);
  const send = (): void => {
    if (!candidate) return;
    const told = seats.map((seat) => ({ seatId: seat.id, attendance: present[seat.id] ?? 'attended' }));
    mark.mutate(
      { params: { path: { id: interview.id } }, body: { candidate, seats: told } },
      {
        onSuccess: () => {
          toast(m.attendanceKept());
          reread();
        },
      },
    );
  };
  return (
    <Stack gap="sm" align="start">
      <Who name={nameOf(interview.candidate)} value={candidate} onChange={setCandidate} />
      {seats.map((seat) => (
        <Who
          key={seat.id}
          name={nameOf(seat.person)}
          value={present[seat.id]}
          onChange={(value) => setPresent({ ...present, [seat.id]: value })}
        />
      ))}
      {mark.error ? <ProblemNote error={mark.error} /> : null}
      <Button disabled={!complete} loading={mark.isPending} onClick={send}>
        {m.tellAttendance()}
      </Button>
    </Stack>
  );
}

type WhoProps = { name: string; value: Presence | undefined; onChange: (value: Presence) => void };

function Who({ name, value, onChange }: WhoProps) {
  return (
    <Radio.Group label={name} value={value ?? null} onChange={(v) => onChange(v as Presence)}>
      <div className={classes.choices}>
        <Radio value="attended" label={m.there()} />
        <Radio value="no_show" label={m.notThere()} />
      </div>
    </Radio.Group>
  );
}
