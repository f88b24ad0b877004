import { isSingle, isTyping, pressName } from './keys';

export type Hotkey = {
  keys: string;
  /** What it does, for the sheet of shortcuts. */
  text: string;
  run: (event: KeyboardEvent) => void;
  /** Off while there is nothing to do; it stays out of the sheet too. */
  when?: boolean;
};

export type Group = { name: string; hotkeys: readonly Hotkey[] };

const STORED = 'assay-single-keys';
const SEQUENCE_MS = 1_200;

const groups = new Map<symbol, Group>();
const watchers = new Set<() => void>();
let snapshot: readonly Group[] = [];
let first = '';
let firstAt = 0;

function changed(): void {
  snapshot = [...groups.values()];
  for (const tell of watchers) tell();
}

export function register(id: symbol, group: Group): () => void {
  groups.set(id, group);
  changed();
  return () => {
    groups.delete(id);
    changed();
  };
}

export const hotkeyGroups = (): readonly Group[] => snapshot;

export function watchHotkeys(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export const singleKeysOn = (): boolean => localStorage.getItem(STORED) !== 'off';

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
  changed();
}

/** The latest registered comes first, so that a page outranks the shell and a dialog its page. */
function find(keys: string): Hotkey | undefined {
  const all = snapshot.toReversed().flatMap((group) => group.hotkeys);
  return all.find((hotkey) => hotkey.when !== false && hotkey.keys === keys);
}

const begins = (key: string): boolean =>
  snapshot.some((group) => group.hotkeys.some((hotkey) => hotkey.keys.startsWith(`${key} `)));

/** A dialog has the keyboard to itself; only shortcuts with a modifier work inside it. */
const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

export function press(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || event.keyCode === 229) return;
  const name = pressName(event);
  if (!name) return;
  const plain = !name.startsWith('mod+');
  if (plain && (isTyping(event.target) || inDialog(event.target))) return;
  if (isSingle(name) && !singleKeysOn()) return;
  const sequence = first && event.timeStamp - firstAt < SEQUENCE_MS ? `${first} ${name}` : name;
  first = '';
  const hotkey = find(sequence) ?? find(name);
  if (hotkey) {
    if (opensOwn(event, name)) return;
    event.preventDefault();
    hotkey.run(event);
    return;
  }
  if (begins(name)) {
    first = name;
    firstAt = event.timeStamp;
  }
}

/** Enter on a button or a link is theirs. */
const opensOwn = (event: KeyboardEvent, name: string): boolean =>
  name === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary') !== null;
