import type { ReactNode } from 'react';
import classes from './Shell.module.css';

export function Shell({ children }: { children: ReactNode }) {
  return (
    <main id="main" className={classes.main} tabIndex={-1}>
      {children}
    </main>
  );
}
