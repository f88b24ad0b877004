import { Notifications } from '@mantine/notifications';

/** Where toasts appear. What was shown before this is loaded waits in their store. */
export default function Toasts() {
  return <Notifications position="bottom-right" limit={3} />;
}
