import { useEffect, useRef, useSyncExternalStore } from 'react';
import {
  type Group,
  type Hotkey,
  hotkeyGroups,
  press,
  register,
  singleKeysOn,
  watchHotkeys,
} from './registry';

/**
 * Shortcuts for as long as the component is there. They are listed under the name in the sheet that "?" opens.
 * Single letters go quiet where people type, compose, or have turned them off.
 */
export function useHotkeys(name: string, hotkeys: readonly Hotkey[]): void {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;
  const shape = hotkeys.map((h) => `${h.keys}\n${h.text}\n${h.when !== false}`).join('\n\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape stands for the hotkeys, whose functions change with each render
  useEffect(() => {
    const stable = latest.current.map((hotkey, i) => ({
      ...hotkey,
      run: (event: KeyboardEvent) => latest.current[i]?.run(event),
    }));
    return register(Symbol(name), { name, hotkeys: stable });
  }, [name, shape]);
}

/** Listens to the keyboard: once, in the shell. */
export function useHotkeyListener(): void {
  useEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

export const useHotkeyGroups = (): readonly Group[] => useSyncExternalStore(watchHotkeys, hotkeyGroups);

export const useSingleKeys = (): boolean => useSyncExternalStore(watchHotkeys, singleKeysOn);
