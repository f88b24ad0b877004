import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { m } from '#shared/i18n/gen/shell';
import { locale, localeNames, locales, setLocale } from '#shared/i18n/runtime';

export function LanguageMenu() {
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <ActionIcon aria-label={m.language()}>
          <IconLanguage size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((l) => (
          <Menu.Item
            key={l}
            lang={l}
            aria-current={l === locale || undefined}
            rightSection={l === locale ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => setLocale(l)}
          >
            {localeNames[l]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
