import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { expect, test } from 'vitest';
import { ReportMenu } from '#shared/ui/ReportMenu';
import { show } from '#test/show';
import { ExportPlace } from './ExportPlace';

const reports = [{ table: 'hours', title: 'As filtered' }];

/** A menu that comes when it is told to. */
function late() {
  let resolve = (_: { default: () => React.ReactNode }): void => {};
  const promise = new Promise<{ default: () => React.ReactNode }>((done) => {
    resolve = done;
  });
  const load = () => promise;
  return {
    load,
    Menu: lazy(load),
    come: () => resolve({ default: () => <ReportMenu reports={reports} asked /> }),
  };
}

test('who presses export before its menu is there finds it open when it comes', async () => {
  const { load, Menu, come } = late();
  show(() => (
    <ExportPlace load={load}>
      <Menu />
    </ExportPlace>
  ));
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  expect(screen.getByRole('button', { name: 'Export' })).toHaveAttribute('aria-busy', 'true');
  come();
  expect(await screen.findByRole('menuitem', { name: 'As filtered: CSV' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus();
});

test('the button stays the same while it is pressed, though its menu comes meanwhile', async () => {
  const { load, Menu, come } = late();
  show(() => (
    <ExportPlace load={load}>
      <Menu />
    </ExportPlace>
  ));
  const button = await screen.findByRole('button', { name: 'Export' });
  fireEvent.mouseDown(button);
  come();
  await load();
  fireEvent.mouseUp(button);
  expect(button).toBeInTheDocument();
  fireEvent.click(button);
  expect(await screen.findByRole('menuitem', { name: 'As filtered: CSV' })).toBeVisible();
});
