import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { server } from '#test/setup';
import { show } from '#test/show';
import { ChangeFields } from './ChangeFields';
import { type Change, writeChanges } from './changes';

const sites = [
  { id: 3, slug: 'taipei', name: 'Taipei', region: 'apac', zone: 'Asia/Taipei' },
  { id: 4, slug: 'dublin', name: 'Dublin', region: 'emea', zone: 'Europe/Dublin' },
];

function Moving() {
  const [change, setChange] = useState<Change>({ kind: 'moves', personId: 7, siteId: 0, zone: '' });
  return (
    <>
      <ChangeFields change={change} onChange={setChange} />
      <output>{writeChanges([change])}</output>
    </>
  );
}

test('somebody moves to a site with its zone, to another zone there, or to a zone alone', async () => {
  server.use(http.get('*/sites', () => HttpResponse.json({ items: sites, next: '' })));
  show(() => <Moving />);
  const site = await screen.findByRole('combobox', { name: 'Site' });
  await screen.findByRole('option', { name: 'Dublin' });
  await userEvent.selectOptions(site, 'Dublin');
  const zone = await screen.findByRole('combobox', { name: 'Time zone' });
  expect(zone).toHaveValue('Europe/Dublin, the site’s');
  expect(screen.getByRole('status')).toHaveTextContent('moves.7.4');
  await userEvent.clear(zone);
  await userEvent.type(zone, 'asia/duba');
  await screen.findByRole('option', { name: 'Asia/Dubai' });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('status')).toHaveTextContent('moves.7.4.Asia/Dubai');
  await userEvent.selectOptions(site, 'The same site');
  expect(screen.getByRole('status')).toHaveTextContent('moves.7.0.Asia/Dubai');
  await userEvent.clear(zone);
  await screen.findByRole('option', { name: 'The same zone' });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(zone).toHaveValue('The same zone');
  expect(screen.getByRole('status')).toHaveTextContent('moves.7.0');
});
