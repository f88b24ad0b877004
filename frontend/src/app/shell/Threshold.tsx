import type { ReactNode } from 'react';
import { m } from '#shared/i18n/gen/shell';
import { Brand } from './Brand';
import { LanguageMenu } from './LanguageMenu';
import { ThemeButton } from './MeRow';
import classes from './threshold.module.css';

/** Around the pages before somebody is signed in. */
export function Threshold({ children }: { children: ReactNode }) {
  return (
    <div className={classes.threshold}>
      <a href="#main" className={classes.skip}>
        {m.skip()}
      </a>
      <header className={classes.head}>
        <Brand />
        <span>
          <LanguageMenu />
          <ThemeButton />
        </span>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
