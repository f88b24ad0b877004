import { http } from '#shared/api/client';
import type { Change } from './changes';

const tables = ['services', 'hours', 'needs'] as const;

/** What a comparison is carried away as: one table as text, or all of them as a workbook. */
export type ScenarioFile = (typeof tables)[number] | 'all';

export const scenarioFiles: readonly ScenarioFile[] = ['all', ...tables];

async function ask(file: ScenarioFile, changes: readonly Change[]): Promise<unknown> {
  const body = { changes: [...changes] };
  if (file === 'all') {
    const { data } = await http.POST('/coverage/what-if/xlsx', { body, parseAs: 'blob' });
    return data;
  }
  const params = { path: { table: file } };
  const { data } = await http.POST('/coverage/what-if/{table}/csv', { params, body, parseAs: 'blob' });
  return data;
}

/** A scenario is too long for the address of a file, so it is asked for and then saved. */
export async function saveScenario(file: ScenarioFile, changes: readonly Change[]): Promise<void> {
  const address = URL.createObjectURL((await ask(file, changes)) as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file === 'all' ? 'what-if.xlsx' : `what-if-${file}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
