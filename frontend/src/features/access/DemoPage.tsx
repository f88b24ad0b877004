import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '#shared/api/client';
import type { DemoPerson } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/access';
import { Avatar } from '#shared/ui/Avatar';
import { Empty } from '#shared/ui/Empty';
import { PersonName } from '#shared/ui/PersonName';
import { toastProblem } from '#shared/ui/toast';
import classes from './access.module.css';
import { dutyText } from './duties';
import { demoPeopleOptions, useEnter } from './queries';

/** Choose a person to be, by what they do. */
export function DemoPage() {
  const { data } = useSuspenseQuery(demoPeopleOptions());
  const enter = useEnter();
  const be = api.useMutation('post', '/demo/sign-in');
  const choose = (personId: number): void =>
    be.mutate({ body: { personId } }, { onSuccess: (me) => enter(me, '/'), onError: toastProblem });
  if (data.items.length === 0) return <Empty page title={m.noDemo()} />;
  return (
    <div className={classes.wide}>
      <title>{`${m.demoTitle()} · Assay`}</title>
      <h1 tabIndex={-1} data-page-title>
        {m.demoTitle()}
      </h1>
      <p className={classes.lead}>{m.demoLead()}</p>
      <ul className={classes.people}>
        {data.items.map((person) => (
          <li key={person.duty}>
            <Choice person={person} onChoose={choose} busy={be.isPending} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type Props = { person: DemoPerson; onChoose: (id: number) => void; busy: boolean };

function Choice({ person, onChoose, busy }: Props) {
  return (
    <button
      type="button"
      className={classes.person}
      disabled={busy}
      onClick={() => onChoose(person.personId)}
    >
      <Avatar person={{ ...person, id: person.personId }} size={40} badge={false} />
      <span>
        <span className={classes.duty}>{dutyText(person.duty, person.count)}</span>
        <span className={classes.who}>
          <PersonName person={person} /> · {person.title}
        </span>
      </span>
      <span className={classes.site}>{person.site}</span>
    </button>
  );
}
