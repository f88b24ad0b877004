import { QueryClient } from '@tanstack/react-query';
import createFetchClient, { type Middleware } from 'openapi-fetch';
import createClient from 'openapi-react-query';
import { locale } from '#shared/i18n/runtime';
import { askedBefore } from './asked';
import { Problem, problemOf, unreachable } from './problem';
import type { paths } from './schema';
import { signedOut } from './session';

/** Whatever goes wrong is thrown as a Problem, but for a request that we called off ourselves. */
const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    if (problem.isSignedOut) signedOut.say();
    throw problem;
  },
  onError({ error }) {
    return error instanceof TypeError ? unreachable() : undefined;
  },
};

export const http = createFetchClient<paths>({
  baseUrl: `${location.origin}/api/v1`,
  // Asked for at each request, so that tests can put another in its place.
  fetch: (request) => askedBefore(request) ?? globalThis.fetch(request),
  headers: { 'accept-language': locale },
});
http.use(problems);

export const api = createClient(http);

/** Asking again helps when nobody answered or the server is unwell, not when it refused. */
const mayHelp = (error: unknown): boolean =>
  !(error instanceof Problem) || error.isUnreachable || error.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A browser that believes to be offline must not leave a page waiting without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (count, error) => count < 2 && mayHelp(error) && navigator.onLine,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
