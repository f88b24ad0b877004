import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { m } from '#shared/i18n/gen/people';
import { useMe } from '#shared/me/me';
import { ConfirmAct } from '#shared/ui/ConfirmAct';
import { toast } from '#shared/ui/toast';
import { sameFilter } from './model';
import type { Filter } from './search';

type View = { name: string; filter: Filter };
type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Filters kept under a name, in this browser, for each person apart. */
export function Views({ filter, onFilter }: Props) {
  const me = useMe()?.id ?? 0;
  const [views, setViews] = useLocalStorage<View[]>({
    key: `assay-people-views:${me}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const [asked, setAsked] = useState(false);
  const shown = views.find((view) => sameFilter(view.filter, filter));
  const keep = (name: string): void => {
    setViews([...views.filter((view) => view.name !== name), { name, filter }]);
    setAsked(false);
    toast(m.viewSaved());
  };
  return (
    <>
      {views.length > 0 ? (
        <NativeSelect
          aria-label={m.views()}
          data={[{ value: '', label: m.views() }, ...views.map(({ name }) => ({ value: name, label: name }))]}
          value={shown?.name ?? ''}
          onChange={(event) =>
            onFilter(views.find((view) => view.name === event.currentTarget.value)?.filter ?? {})
          }
        />
      ) : null}
      {shown ? (
        <Button variant="subtle" onClick={() => setViews(views.filter((view) => view !== shown))}>
          {m.forgetView()}
        </Button>
      ) : null}
      {!shown && Object.keys(filter).length > 0 ? (
        <Button variant="default" onClick={() => setAsked(true)}>
          {m.saveView()}
        </Button>
      ) : null}
      {asked ? <Naming onKeep={keep} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function Naming({ onKeep, onClose }: { onKeep: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState('');
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      onConfirm={() => onKeep(name.trim())}
      title={m.saveViewTitle()}
      consequence={m.saveViewThen()}
      verb={m.saveView()}
      ready={name.trim() !== ''}
    >
      <TextInput
        label={m.viewName()}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmAct>
  );
}
