import { useCallback, useEffect, useRef, useState } from 'react';

/** asking: whether another window writes this; here: this one does; elsewhere: another one does. */
export type Sole = 'asking' | 'here' | 'elsewhere';

type Word = { say: 'who' | 'mine' | 'give' | 'given'; from: string };

/** A window that is there answers at once; one that saves before it gives may take its time; one that sleeps never does. */
const ANSWER_MS = 180;
const GIVE_MS = 1_500;

const newName = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');

/** Two windows asking at the same moment: the lesser name writes. */
const yields = (mine: string, other: string): boolean => other < mine;

class Talk {
  readonly #channel: BroadcastChannel;
  readonly #name = newName();
  readonly #tell: (state: Sole) => void;
  readonly #give: () => Promise<unknown>;
  #state: Sole = 'asking';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #taken: (() => void) | undefined;

  constructor(about: string, tell: (state: Sole) => void, give: () => Promise<unknown>) {
    this.#tell = tell;
    this.#give = give;
    this.#channel = new BroadcastChannel(about);
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => this.#hear(data);
    this.#say('who');
    this.#timer = setTimeout(() => this.#be('here'), ANSWER_MS);
  }

  take(): Promise<void> {
    this.#say('give');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#be('here'), GIVE_MS);
    return new Promise((taken) => {
      this.#taken = taken;
    });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#channel.close();
  }

  #say(say: Word['say']): void {
    this.#channel.postMessage({ say, from: this.#name });
  }

  #be(state: Sole): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#tell(state);
    this.#taken?.();
    this.#taken = undefined;
  }

  #hear({ say, from }: Word): void {
    if (say === 'who' && this.#state === 'asking' && yields(this.#name, from)) this.#be('elsewhere');
    else if (say === 'who' && this.#state !== 'elsewhere') this.#say('mine');
    if (say === 'mine' && this.#state === 'asking') this.#be('elsewhere');
    if (say === 'give' && this.#state !== 'elsewhere') {
      void this.#give().finally(() => this.#say('given'));
      this.#be('elsewhere');
    }
    if (say === 'given' && this.#taken) this.#be('here');
  }
}

/**
 * Among the windows of a browser one writes a text, so that none writes over what another keeps. Another can take
 * over; give is called in the one that wrote.
 */
export function useSoleWriter(
  about: string,
  give: () => Promise<unknown>,
): { state: Sole; take: () => Promise<void> } {
  const [state, setState] = useState<Sole>(() => ('BroadcastChannel' in globalThis ? 'asking' : 'here'));
  const talk = useRef<Talk>(undefined);
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    if (!('BroadcastChannel' in globalThis)) return undefined;
    setState('asking');
    const made = new Talk(about, setState, () => latest.current());
    talk.current = made;
    return () => made.end();
  }, [about]);
  const take = useCallback(async () => talk.current?.take(), []);
  return { state, take };
}
