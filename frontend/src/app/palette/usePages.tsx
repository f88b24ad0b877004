import { useMemo } from 'react';
import { m } from '#shared/i18n/gen/palette';
import { type NavGroup, settings } from '../shell/navigation';
import { contains, type Entry } from './entries';

/** Pages whose name has what was typed; all of them while nothing was. */
export function usePages(groups: readonly NavGroup[], text: string): Entry[] {
  return useMemo(() => {
    const links = [...groups.flatMap((group) => group.links), settings];
    const matching = links.filter((link) => contains(link.text(), text));
    return matching.map((link) => ({
      id: link.to,
      to: link.to,
      group: m.goTo(),
      label: link.text(),
      icon: <link.icon size={18} stroke={1.6} aria-hidden />,
    }));
  }, [groups, text]);
}
