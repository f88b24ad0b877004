import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/shell';
import { useMe } from '#shared/me/me';
import { useTime } from '#shared/time/useTime';
import { Avatar } from '#shared/ui/Avatar';
import { nameOf } from '#shared/ui/names';
import { LanguageButton } from './LanguageButton';
import classes from './me.module.css';

// Menus come after the page; until then their buttons stand in the same place.
const MeMenu = lazy(() => import('./MeMenu').then((f) => ({ default: f.MeMenu })));

/** Who is signed in and where their clock is, with language and theme. */
export function MeRow({ onFollow }: { onFollow?: () => void }) {
  const me = useMe();
  const time = useTime();
  if (!me) return null;
  const face = (
    <>
      <Avatar person={me} size={26} />
      <span className={classes.name}>
        {nameOf(me)}
        <small>
          <span>{time.city(me)}</span> <span>{time.offset(time.now)}</span>
        </small>
      </span>
    </>
  );
  const waiting = (
    <button type="button" className={classes.me} disabled>
      {face}
    </button>
  );
  return (
    <div className={classes.row}>
      <Suspense fallback={waiting}>
        <MeMenu me={me} onFollow={onFollow}>
          {face}
        </MeMenu>
      </Suspense>
      <LanguageButton />
      <ThemeButton />
    </div>
  );
}

export function ThemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const Icon = dark ? IconSun : IconMoon;
  return (
    <ActionIcon
      aria-label={dark ? m.themeLight() : m.themeDark()}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <Icon size={17} stroke={1.7} />
    </ActionIcon>
  );
}
