import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Me } from '#shared/api/schema';
import { m as link } from '#shared/i18n/gen/calendarLink';
import { m } from '#shared/i18n/gen/settings';
import { Page } from '#shared/ui/Page';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { type Part, parts } from './parts';
import { selfOptions } from './queries';
import classes from './settings.module.css';

// One part is shown at a time, so each comes when it is.
const Profile = lazy(() => import('./Profile').then((f) => ({ default: f.Profile })));
const Absences = lazy(() => import('./Absences').then((f) => ({ default: f.Absences })));
const Calendars = lazy(() => import('./Calendars').then((f) => ({ default: f.Calendars })));
const Notifications = lazy(() => import('./Notifications').then((f) => ({ default: f.Notifications })));
const CalendarLink = lazy(() => import('./CalendarLink').then((f) => ({ default: f.CalendarLink })));
const Account = lazy(() => import('./Account').then((f) => ({ default: f.Account })));
const Tokens = lazy(() => import('./Tokens').then((f) => ({ default: f.Tokens })));
const Keyboard = lazy(() => import('./Keyboard').then((f) => ({ default: f.Keyboard })));

const names: Record<Part, () => string> = {
  profile: m.profile,
  absences: m.absences,
  calendars: m.calendars,
  notifications: m.notifications,
  feed: link.part,
  account: m.account,
  tokens: m.tokens,
  keyboard: m.keyboard,
};

/** Everything a person sets for themself. Each part has an address of its own. */
export function SettingsPage({ me, part }: { me: Me; part: Part }) {
  const { data: self } = useSuspenseQuery(selfOptions(me.id));
  return (
    <Page title={m.title()} width="normal">
      <div className={classes.columns}>
        <nav aria-label={m.parts()} className={classes.parts}>
          {parts.map((name) => (
            <Link
              key={name}
              to="/settings"
              search={{ part: name }}
              aria-current={name === part ? 'page' : undefined}
              className={classes.part}
            >
              {names[name]()}
            </Link>
          ))}
        </nav>
        <div className={classes.body}>
          <Suspense fallback={<TextSkeleton lines={8} />}>
            {part === 'profile' && <Profile key={self.revision} self={self} />}
            {part === 'absences' && <Absences me={me} />}
            {part === 'calendars' && <Calendars />}
            {part === 'notifications' && <Notifications />}
            {part === 'feed' && <CalendarLink />}
            {part === 'account' && <Account self={self} />}
            {part === 'tokens' && <Tokens />}
            {part === 'keyboard' && <Keyboard />}
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
