import { lazy } from 'react';

/** Dialogs come when somebody asks for one, or beforehand when the page has nothing else to do. */
export const AcceptDialog = lazy(() => import('./AcceptDialog').then((x) => ({ default: x.AcceptDialog })));
export const DeclineDialog = lazy(() =>
  import('./DeclineDialog').then((x) => ({ default: x.DeclineDialog })),
);
export const ConfirmHandIn = lazy(() =>
  import('./ConfirmHandIn').then((x) => ({ default: x.ConfirmHandIn })),
);
export const DraftConflict = lazy(() =>
  import('./DraftConflict').then((x) => ({ default: x.DraftConflict })),
);

export function loadDialogs(): void {
  void import('./AcceptDialog');
  void import('./DeclineDialog');
  void import('./ConfirmHandIn');
}
