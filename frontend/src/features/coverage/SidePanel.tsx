import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { m } from '#shared/i18n/gen/coveragePanel';
import classes from './panel.module.css';

type Props = {
  title: string;
  size?: number;
  opened?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** Beside the page, over it on a phone: who is behind a number. */
export function SidePanel({ title, size = 480, opened = true, onClose, children }: Props) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={size}
      title={title}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': m.close() }}
    >
      {children}
    </Drawer>
  );
}
