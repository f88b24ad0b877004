import { Switch } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { NotificationGroup } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/settings';
import { Section } from '#shared/ui/Section';
import { Tag } from '#shared/ui/Tag';
import classes from './notifications.module.css';
import { choicesOptions } from './queries';
import { useChoose } from './useChoose';

/** What I want to hear of. What must reach me says so, and why. */
export function Notifications() {
  const { data } = useSuspenseQuery(choicesOptions());
  return (
    <Section title={m.notifications()} hint={m.notificationsHint()}>
      <ul className={classes.groups}>
        {data.groups.map((group) => (
          <Choice key={group.group} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function Choice({ group }: { group: NotificationGroup }) {
  const choose = useChoose();
  const why = group.why.map((reason) => reason.text);
  const about = `about-${group.group}`;
  const described = `why-${group.group}`;
  return (
    <li className={classes.group}>
      <div>
        <span className={classes.about} id={about}>
          {group.about}
        </span>
        {why.length > 0 ? (
          <small id={described}>
            {why.map((sentence) => (
              <span key={sentence}>{sentence} </span>
            ))}
          </small>
        ) : null}
      </div>
      {group.locked ? (
        <Tag>{m.alwaysTold()}</Tag>
      ) : (
        group.channels.map(({ channel, on }) => (
          <Switch
            key={channel}
            aria-labelledby={about}
            {...(why.length > 0 ? { 'aria-describedby': described } : {})}
            checked={on}
            onChange={(event) => choose(group.group, channel, event.currentTarget.checked)}
          />
        ))
      )}
    </li>
  );
}
