// Everything a page is made of is asked for at once, so that it comes whole.
import type { QueryClient } from '@tanstack/react-query';
import {
  barDifferenceOptions,
  barDraftOptions,
  barsOptions,
  curriculumDifferenceOptions,
  curriculumOptions,
  curriculumVersionsOptions,
  rubricDifferenceOptions,
  rubricDraftOptions,
  rubricsOptions,
  serviceOptions,
} from './queries';
import type { Scope } from './search';
import { shownOf } from './shown';

export async function loadBar(client: QueryClient, service: number, version?: number): Promise<void> {
  const changed = async (): Promise<void> => {
    const { items } = await client.ensureQueryData(barsOptions(service));
    const { shown, before } = shownOf(items, version);
    if (shown && before) await client.prefetchQuery(barDifferenceOptions(before.id, shown.id));
  };
  await Promise.all([loadBarDraft(client, service), changed()]);
}

export const loadBarDraft = (client: QueryClient, service: number): Promise<unknown> =>
  Promise.all([
    client.ensureQueryData(serviceOptions(service)),
    client.ensureQueryData(barDraftOptions(service)),
  ]);

export async function loadRubric(client: QueryClient, scope: Scope, version?: number): Promise<void> {
  const changed = async (): Promise<void> => {
    const { items } = await client.ensureQueryData(rubricsOptions(scope));
    const { shown, before } = shownOf(items, version);
    if (shown && before) await client.prefetchQuery(rubricDifferenceOptions(before.id, shown.id));
  };
  await Promise.all([loadRubricDraft(client, scope), changed()]);
}

export const loadRubricDraft = (client: QueryClient, scope: Scope): Promise<unknown> =>
  Promise.all([
    scope.service ? client.ensureQueryData(serviceOptions(scope.service)) : undefined,
    client.ensureQueryData(rubricDraftOptions(scope)),
  ]);

export async function loadCurriculum(client: QueryClient, id: number, version?: number): Promise<void> {
  const changed = async (): Promise<void> => {
    const { version: shown } = await client.ensureQueryData(curriculumOptions(id, version));
    const before = (shown?.number ?? 0) - 1;
    if (!shown || before < 1) return;
    await Promise.all([
      client.ensureQueryData(curriculumDifferenceOptions(id, before, shown.number)),
      client.ensureQueryData(curriculumOptions(id, before)),
    ]);
  };
  await Promise.all([client.ensureQueryData(curriculumVersionsOptions(id)), changed()]);
}
