import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, useRouterState } from '@tanstack/react-router';
import { isOpen, requireSession } from '#app/session/guard';
import { useSessionEnd } from '#app/session/useSessionEnd';
import { Shell } from '#app/shell/Shell';
import { Threshold } from '#app/shell/Threshold';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: ({ context, location }) =>
    requireSession(context.queryClient, location.pathname, location.href),
  component: Root,
});

function Root() {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useSessionEnd();
  const Frame = isOpen(pathname) ? Threshold : Shell;
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}
