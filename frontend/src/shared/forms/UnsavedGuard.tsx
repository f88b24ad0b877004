import { useBlocker } from '@tanstack/react-router';
import { m } from '../i18n/gen/ui';
import { ConfirmAct } from '../ui/ConfirmAct';

type Props = {
  /** Something was typed and not saved. */
  when: boolean;
  /** In place of "What you wrote here will be lost." */
  text?: string;
};

/** Asks before what was typed is left behind: by a link, the back button, or by closing the window. */
export function UnsavedGuard({ when, text }: Props) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  const blocked = blocker.status === 'blocked';
  return (
    <ConfirmAct
      opened={blocked}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
      title={m.leaveTitle()}
      consequence={text ?? m.leaveText()}
      keep={m.leaveStay()}
      verb={m.leaveGo()}
      danger
    />
  );
}
