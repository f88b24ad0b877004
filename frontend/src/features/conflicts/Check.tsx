import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/conflicts';
import { nameOf } from '#shared/ui/names';
import { Person } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import classes from './conflicts.module.css';
import { Found } from './Found';
import { personOptions } from './queries';
import type { Pair } from './search';

const PersonSearch = lazy(() => import('#shared/ui/PersonSearch').then((f) => ({ default: f.PersonSearch })));

type Props = { pair: Pair; onPair: (pair: Pair) => void };

/** May this person judge that one? Why not, in words. */
export function Check({ pair, onPair }: Props) {
  const { person, other } = pair;
  const keep = (next: Pair): void => onPair({ ...pair, ...next });
  return (
    <Section title={m.check()} hint={m.checkHint()}>
      <div className={classes.pair}>
        <Side
          label={m.judge()}
          id={person}
          without={other}
          onPick={(id) => keep({ person: id })}
          onClear={() => onPair(other ? { other } : {})}
        />
        <Side
          label={m.judged()}
          id={other}
          without={person}
          onPick={(id) => keep({ other: id })}
          onClear={() => onPair(person ? { person } : {})}
        />
      </div>
      {person && other ? <Found person={person} other={other} /> : null}
    </Section>
  );
}

type SideProps = {
  label: string;
  id: number | undefined;
  without: number | undefined;
  onPick: (id: number) => void;
  onClear: () => void;
};

function Side({ label, id, without, onPick, onClear }: SideProps) {
  if (id) return <Picked label={label} id={id} onClear={onClear} />;
  return (
    <Suspense fallback={<Bone height={58} />}>
      <PersonSearch label={label} without={without ? [without] : []} onPick={(p) => onPick(p.id)} />
    </Suspense>
  );
}

function Picked({ label, id, onClear }: { label: string; id: number; onClear: () => void }) {
  const { data } = useQuery(personOptions(id));
  return (
    <div className={classes.picked}>
      <span>{label}</span>
      {data ? <Person person={data} sub={data.title} /> : <Bone height={34} />}
      <Button
        variant="default"
        size="xs"
        onClick={onClear}
        aria-label={data ? m.changeNamed({ name: nameOf(data) }) : m.change()}
      >
        {m.change()}
      </Button>
    </div>
  );
}
