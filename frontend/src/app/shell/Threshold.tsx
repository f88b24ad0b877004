import type { ReactNode } from 'react';
import { m } from '#shared/i18n/gen/shell';
import { useNow } from '#shared/time/useNow';
import { Brand } from './Brand';
import { LanguageButton } from './LanguageButton';
import { ThemeButton } from './MeRow';
import classes from './threshold.module.css';

/** Around the pages before somebody is signed in. */
export function Threshold({ children }: { children: ReactNode }) {
  return (
    <div className={classes.threshold}>
      <a href="#main" className={classes.skip}>
        {m.skip()}
      </a>
      <Day />
      <header className={classes.head}>
        <Brand />
        <span>
          <LanguageButton />
          <ThemeButton />
        </span>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}

/** The day round the world, with the present UTC minute: the motif of every page inside. */
function Day() {
  const now = useNow();
  const left = `${(((now / 60_000) % 1440) / 1440) * 100}%`;
  return (
    <div className={classes.day} aria-hidden>
      <i style={{ left }} />
    </div>
  );
}
