import { QueryClient } from '@tanstack/react-query';
import createFetchClient from 'openapi-fetch';
import createClient from 'openapi-react-query';
import { locale } from '#shared/i18n/runtime';
import type { paths } from './schema';

export const http = createFetchClient<paths>({
  baseUrl: `${location.origin}/api/v1`,
  fetch: (request) => globalThis.fetch(request),
  headers: { 'accept-language': locale },
});

export const api = createClient(http);

export const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
