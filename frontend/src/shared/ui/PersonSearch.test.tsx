import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { server } from '../../test/setup';
import { sampleMe, show } from '../../test/show';
import { PersonSearch } from './PersonSearch';

test('somebody is found by what is typed, without those who are there already, and handed over', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/people', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('q'));
      const mei = { ...sampleMe, id: 2, name: 'Mei Chen', nativeName: '陳美' };
      return HttpResponse.json({ items: [sampleMe, mei], next: '' });
    }),
  );
  const picked = vi.fn();
  show(() => <PersonSearch label="Colleague" without={[1]} onPick={picked} />);
  const field = await screen.findByRole('textbox', { name: 'Colleague' });
  await userEvent.type(field, '美');
  await userEvent.click(await screen.findByRole('option', { name: 'Mei Chen' }));
  expect(asked).toContain('美');
  expect(picked.mock.calls[0]?.[0]).toMatchObject({ id: 2 });
  expect(screen.queryByRole('option', { name: sampleMe.name })).toBeNull();
  expect(field).toHaveValue('');
});
