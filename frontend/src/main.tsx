import '@fontsource-variable/inter/wght.css';
import './app/mantine.css';
import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { queryClient } from './shared/api/client';

const IDLE_MS = 2_000;

const root = document.getElementById('root');
if (!root) throw new Error('no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// While nothing else is going on.
setTimeout(
  () =>
    void import('./app/offline/offline').then(
      ({ prepare }) => prepare(queryClient),
      () => {},
    ),
  IDLE_MS,
);
