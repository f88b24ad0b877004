import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { m } from '#shared/i18n/gen/palette';
import type { NavGroup } from '../shell/navigation';
import { Cases, Pages, People, Services } from './groups';
import classes from './palette.module.css';
import { useSearch } from './search';

const [store, spotlight] = createSpotlight();

const WAIT_MS = 180;

/** Ctrl or ⌘ and K: go to a page, or find people, services and show cases on the server. */
export default function Palette({ groups, onClose }: { groups: NavGroup[]; onClose: () => void }) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text, WAIT_MS);
  const found = useSearch(settled);
  useEffect(() => spotlight.open(), []);
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      onSpotlightClose={onClose}
      clearQueryOnClose={false}
      shortcut={null}
      scrollable
      maxHeight={460}
      radius="lg"
      overlayProps={{ blur: 0 }}
      aria-label={m.title()}
    >
      <Spotlight.Search
        placeholder={m.placeholder()}
        aria-label={m.title()}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList className={classes.list}>
        <Pages groups={groups} text={text} />
        <People people={found.people} />
        <Services services={found.services} />
        <Cases cases={found.cases} />
        <Spotlight.Empty>{found.searching ? m.searching() : m.nothing()}</Spotlight.Empty>
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
