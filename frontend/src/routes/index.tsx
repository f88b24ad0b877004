import { createFileRoute } from '@tanstack/react-router';
import { m } from '#shared/i18n/gen/shell';

export const Route = createFileRoute('/')({
  component: () => <h1>{m.appName()}</h1>,
});
