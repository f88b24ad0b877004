import { IconMasksTheater, IconWifiOff } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { m } from '#shared/i18n/gen/shell';
import { useMe } from '#shared/me/me';
import { nameOf } from '#shared/ui/names';
import classes from './banners.module.css';

const watch = (tell: () => void): (() => void) => onlineManager.subscribe(tell);

export function OfflineBanner() {
  const online = useSyncExternalStore(watch, () => onlineManager.isOnline());
  return (
    <div role="status">
      {online ? null : (
        <p className={classes.offline}>
          <IconWifiOff size={15} aria-hidden />
          {m.offline()}
        </p>
      )}
    </div>
  );
}

/** In a demo organisation everybody may be anybody, and nothing is real: every page says so. */
export function DemoBanner() {
  const me = useMe();
  if (!me?.demo) return null;
  return (
    <p className={classes.demo}>
      <IconMasksTheater size={15} aria-hidden />
      <span>{m.demoBanner({ name: nameOf(me) })}</span>
      <Link to="/demo">{m.beSomebodyElse()}</Link>
    </p>
  );
}
