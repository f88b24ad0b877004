import { createFileRoute } from '@tanstack/react-router';
import { type Part, parts } from '#features/settings/parts';
import { meetingRulesOptions, selfOptions } from '#features/settings/queries';
import { SettingsPage } from '#features/settings/SettingsPage';
import { meOptions, useMe } from '#shared/me/me';

const known = (asked: unknown): Part => parts.find((part) => part === asked) ?? 'profile';

export const Route = createFileRoute('/settings')({
  codeSplitGroupings: [['component'], ['loader']],
  validateSearch: (search: Record<string, unknown>): { part?: Part } => ({ part: known(search.part) }),
  loaderDeps: ({ search }) => ({ part: search.part }),
  loader: async ({ context: { queryClient }, deps: { part } }) => {
    const me = await queryClient.ensureQueryData(meOptions());
    await Promise.all([
      queryClient.ensureQueryData(selfOptions(me.id)),
      part === 'profile' ? queryClient.ensureQueryData(meetingRulesOptions()) : undefined,
    ]);
  },
  component: Settings,
});

function Settings() {
  const { part = 'profile' } = Route.useSearch();
  const me = useMe();
  return me ? <SettingsPage me={me} part={part} /> : null;
}
