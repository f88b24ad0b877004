export const PAUSE = 800;
const LONGEST = 5_000;
const AGAIN = [2_000, 4_000, 8_000, 15_000, 30_000];

/** When to save: soon after the fingers rest, at the latest after some seconds, and again, ever less often, while nobody answers. */
export class Pace {
  readonly #run: () => void;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitsSince: number | undefined;
  #tries = 0;
  #due = false;
  #composing = false;
  #stopped = false;

  constructor(run: () => void, now: () => number) {
    this.#run = run;
    this.#now = now;
  }

  /** Something is to be saved. */
  soon(): void {
    this.#waitsSince ??= this.#now();
    this.in(Math.max(0, Math.min(PAUSE, this.#waitsSince + LONGEST - this.#now())));
  }

  in(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.#ring(), wait);
  }

  /** Nobody answered. */
  again(): void {
    this.in(AGAIN[Math.min(this.#tries++, AGAIN.length - 1)] ?? 0);
  }

  /** A save sets out. */
  begin(): void {
    clearTimeout(this.#timer);
    this.#waitsSince = undefined;
  }

  /** Somebody answered. */
  answered(): void {
    this.#tries = 0;
  }

  /** A word that is being put together is not sent. */
  compose(on: boolean): void {
    this.#composing = on;
    if (on || !this.#due) return;
    this.#due = false;
    this.soon();
  }

  stop(on = true): void {
    this.#stopped = on;
    clearTimeout(this.#timer);
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  #ring(): void {
    if (this.#composing) this.#due = true;
    else this.#run();
  }
}
