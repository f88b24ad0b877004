import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/cases';
import { useMe } from '#shared/me/me';
import { rowsOf } from '#shared/tables/More';
import { Page } from '#shared/ui/Page';
import classes from './cases.module.css';
import { MyCases } from './MyCases';
import { myCasesOptions } from './queries';
import { ShortCases } from './ShortCases';
import { StartCase } from './StartCase';
import type { CasesSearch } from './search';

type Props = { search: CasesSearch; onSearch: (search: CasesSearch) => void };

/** My show cases; for coordinators also those that wait for a reviewer. */
export function CasesPage({ search, onSearch }: Props) {
  const me = useMe();
  const short = search.list === 'short';
  const mine = useInfiniteQuery({ ...myCasesOptions(), enabled: !short });
  /** An empty list asks for the first one itself. */
  const first = !short && mine.data && rowsOf(mine.data).length === 0;
  const start = (): void => onSearch({ ...search, start: true });
  return (
    <Page
      title={m.title()}
      actions={first ? null : <Button onClick={start}>{m.start()}</Button>}
      meta={me?.parts.arranges ? <Lists short={short} /> : m.meta()}
    >
      {short ? <ShortCases /> : <MyCases onStart={start} />}
      {search.start ? <StartCase onClose={() => onSearch(short ? { list: 'short' } : {})} /> : null}
    </Page>
  );
}

function Lists({ short }: { short: boolean }) {
  return (
    <nav className={classes.lists} aria-label={m.lists()}>
      <Link to="/cases" search={{}} activeOptions={{ exact: true }} aria-current={short ? undefined : 'page'}>
        {m.listMine()}
      </Link>
      <Link to="/cases" search={{ list: 'short' }} aria-current={short ? 'page' : undefined}>
        {m.listShort()}
      </Link>
    </nav>
  );
}
