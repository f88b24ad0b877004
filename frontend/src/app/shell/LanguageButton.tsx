import { ActionIcon } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { m } from '#shared/i18n/gen/shell';

const LanguageMenu = lazy(() => import('./LanguageMenu').then((f) => ({ default: f.LanguageMenu })));

/** In which language the page is; its menu comes after the page, in the same place. */
export function LanguageButton() {
  return (
    <Suspense
      fallback={
        <ActionIcon aria-label={m.language()} disabled>
          <IconLanguage size={17} stroke={1.7} />
        </ActionIcon>
      }
    >
      <LanguageMenu />
    </Suspense>
  );
}
