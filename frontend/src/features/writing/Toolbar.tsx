import { ActionIcon, Tooltip } from '@mantine/core';
import {
  type Icon,
  IconBlockquote,
  IconBold,
  IconCode,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import { printed } from '#shared/hotkeys/keys';
import { m } from '#shared/i18n/gen/writing';
import { type as typeAt } from './area';
import { around, code, type Edited, lines, link } from './format';
import classes from './writing.module.css';

type Tool = {
  name: () => string;
  keys?: string;
  icon: Icon;
  edit: (text: string, from: number, to: number) => Edited;
};

const tools: readonly Tool[] = [
  { name: m.toolHeading, icon: IconHeading, edit: (t, a, b) => lines(t, a, b, '##') },
  { name: m.toolBold, keys: 'mod+b', icon: IconBold, edit: (t, a, b) => around(t, a, b, '**') },
  { name: m.toolItalic, keys: 'mod+i', icon: IconItalic, edit: (t, a, b) => around(t, a, b, '_') },
  { name: m.toolCode, icon: IconCode, edit: code },
  { name: m.toolList, icon: IconList, edit: (t, a, b) => lines(t, a, b, '-') },
  { name: m.toolNumbers, icon: IconListNumbers, edit: (t, a, b) => lines(t, a, b, (i) => `${i + 1}.`) },
  { name: m.toolQuote, icon: IconBlockquote, edit: (t, a, b) => lines(t, a, b, '>') },
  { name: m.toolLink, icon: IconLink, edit: link },
];

/** The signs of Markdown for who does not know them by heart. */
export function Toolbar({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const use = (tool: Tool): void => {
    const field = area.current;
    if (field) typeAt(field, tool.edit(field.value, field.selectionStart, field.selectionEnd));
  };
  return (
    <div className={classes.tools} role="toolbar" aria-label={m.tools()}>
      {tools.map((tool) => (
        <Tooltip
          key={tool.name()}
          label={[tool.name(), tool.keys && printed(tool.keys)].filter(Boolean).join('  ')}
        >
          <ActionIcon aria-label={tool.name()} onClick={() => use(tool)}>
            <tool.icon size={17} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
