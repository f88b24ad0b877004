/**
 * Keys are named by their place on the board (event.code), so that they work while a Hangul or Bopomofo layout
 * is on: "j", "1", "?", "Enter", "mod+Enter", "g i" (g, then i).
 */

type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const named: Record<string, string> = {
  Slash: '/',
  NumpadEnter: 'Enter',
  BracketLeft: '[',
  BracketRight: ']',
};

/** What a press is called, or nothing for a press that no shortcut uses. */
export function pressName(event: Press): string | undefined {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  if (event.altKey) return undefined;
  const base = letter ?? digit ?? named[event.code] ?? event.code;
  if (event.shiftKey) return base === '/' ? '?' : undefined;
  return event.ctrlKey || event.metaKey ? `mod+${base}` : base;
}

/** A key that also types something; it can be turned off and is ignored where people type. */
export const isSingle = (keys: string): boolean => /^.( .)*$/.test(keys);

const textInputs = /^(?:text|search|email|password|url|tel|number|date|time|datetime-local|month|week)$/;

/** Whether a key would type into where the focus is. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return textInputs.test(target.type);
  return false;
}

const isMac = (): boolean => /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

/** How keys are printed: "mod+Enter" is ⌘ ↵ or Ctrl ↵. */
export function printed(keys: string): string {
  return keys
    .replaceAll('mod+', isMac() ? '⌘ ' : 'Ctrl ')
    .replaceAll('Enter', '↵')
    .replaceAll('ArrowUp', '↑')
    .replaceAll('ArrowDown', '↓')
    .replaceAll('ArrowLeft', '←')
    .replaceAll('ArrowRight', '→')
    .replaceAll('Escape', 'Esc')
    .split(' ')
    .map((key) => (key.length === 1 ? key.toLocaleUpperCase('en') : key))
    .join(' ');
}
