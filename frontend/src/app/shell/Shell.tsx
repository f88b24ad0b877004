import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useHotkeyListener, useHotkeys } from '#shared/hotkeys/useHotkeys';
import { m } from '#shared/i18n/gen/shell';
import { Bell } from '../notices/Bell';
import { DemoBanner, OfflineBanner } from './Banners';
import { Brand } from './Brand';
import { Hubs } from './Hubs';
import { MeRow } from './MeRow';
import { NavList } from './NavList';
import { SearchButton } from './SearchButton';
import classes from './shell.module.css';
import { onShowShortcuts } from './shortcuts';
import { TabBar } from './TabBar';
import { useFresh } from './useFresh';
import { useLate } from './useLate';
import { useNav } from './useNav';

const ShortcutSheet = lazy(() => import('./ShortcutSheet'));
const loadPalette = () => import('../palette/Palette');

/** Everything around a page of somebody who is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const groups = useNav();
  const [sheet, { open: openSheet, close: closeSheet }] = useDisclosure(false);
  const { Part: Palette, want } = useLate(loadPalette);
  const [palette, { open: openPalette, close: closePalette }] = useDisclosure(false, { onOpen: want });
  const navigate = useNavigate();
  useFresh();
  useHotkeyListener();
  useEffect(() => onShowShortcuts(openSheet), [openSheet]);
  const letters = groups.flatMap((group) => group.links).filter((link) => link.letter);
  useHotkeys(m.goTo(), [
    { keys: 'mod+k', text: m.search(), run: openPalette },
    { keys: '?', text: m.shortcuts(), run: openSheet },
    ...letters.map((link) => ({
      keys: `g ${link.letter}`,
      text: link.text(),
      run: () => void navigate({ to: link.to }),
    })),
  ]);
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {m.skip()}
      </a>
      <aside className={classes.side} aria-label={m.appName()}>
        <div className={classes.top}>
          <Brand />
          <Bell />
        </div>
        <SearchButton onClick={openPalette} />
        <nav aria-label={m.navMain()} className={classes.nav}>
          <NavList groups={groups} />
        </nav>
        <Hubs />
        <MeRow />
      </aside>
      <main id="main" className={classes.main} tabIndex={-1}>
        <OfflineBanner />
        <DemoBanner />
        {children}
      </main>
      <TabBar groups={groups} onSearch={openPalette} />
      <Suspense>{sheet ? <ShortcutSheet onClose={closeSheet} /> : null}</Suspense>
      {palette && Palette ? <Palette onClose={closePalette} groups={groups} /> : null}
    </div>
  );
}
