import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { m } from '#shared/i18n/gen/shell';
import { useMe } from '#shared/me/me';
import { useTime } from '#shared/time/useTime';
import { Avatar } from '#shared/ui/Avatar';
import { nameOf } from '#shared/ui/names';
import { LanguageMenu } from './LanguageMenu';
import { MeMenu } from './MeMenu';
import classes from './me.module.css';

/** Who is signed in and where their clock is, with language and theme. */
export function MeRow({ onFollow }: { onFollow?: () => void }) {
  const me = useMe();
  const time = useTime();
  if (!me) return null;
  return (
    <div className={classes.row}>
      <MeMenu me={me} onFollow={onFollow}>
        <Avatar person={me} size={26} />
        <span className={classes.name}>
          {nameOf(me)}
          <small>
            <span>{time.city(me)}</span> <span>{time.offset(time.now)}</span>
          </small>
        </span>
      </MeMenu>
      <LanguageMenu />
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
