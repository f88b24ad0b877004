import { Menu } from '@mantine/core';
import {
  IconKeyboard,
  IconLogout,
  IconMasksTheater,
  IconSettings,
  IconUserCircle,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/shell';
import { useSignOut } from '../session/useSignOut';
import classes from './me.module.css';
import { showShortcuts } from './shortcuts';

type Props = { me: Me; onFollow: (() => void) | undefined; children: ReactNode };

const icon = { size: 16, stroke: 1.7 } as const;

export function MeMenu({ me, onFollow, children }: Props) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const go = (to: string): void => {
    onFollow?.();
    void navigate({ to });
  };
  return (
    <Menu position="top-start" shadow="md" width={220}>
      <Menu.Target>
        <button type="button" className={classes.me}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUserCircle {...icon} />} onClick={() => go(`/people/${me.id}`)}>
          {m.profile()}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings {...icon} />} onClick={() => go('/settings')}>
          {m.settings()}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard {...icon} />} onClick={showShortcuts}>
          {m.shortcuts()}
        </Menu.Item>
        <Menu.Divider />
        {me.demo ? (
          <Menu.Item leftSection={<IconMasksTheater {...icon} />} onClick={() => go('/demo')}>
            {m.beSomebodyElse()}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={signOut}>
          {m.signOut()}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
