import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import ExportScenario from './ExportScenario';

test('a table of the comparison is asked for with its changes and saved', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/coverage/what-if/hours/csv', async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse('Service\r\n', { headers: { 'content-type': 'text/csv' } });
    }),
  );
  URL.createObjectURL = vi.fn(() => 'blob:1');
  URL.revokeObjectURL = vi.fn();
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  show(() => <ExportScenario changes={[{ kind: 'leaves', personId: 7, on: '2026-11-30' }]} />);
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Hours, as CSV' }));
  await waitFor(() => expect(saved).toEqual(['what-if-hours.csv']));
  expect(sent).toEqual([{ changes: [{ kind: 'leaves', personId: 7, on: '2026-11-30' }] }]);
});
