import { Problem } from '#shared/api/problem';
import type { Draft } from '#shared/api/schema';
import type { Keeper } from './copy';
import { type Fields, fieldsOf, isSame } from './fields';
import { PAUSE, Pace } from './pace';
import { adopted, type DeskState, isOurs, opened } from './state';

type Tools = {
  save: (fields: Fields, revision: number) => Promise<Draft>;
  keeper: Keeper;
  now: () => number;
};

/** One person's writing of one draft: every change is kept at once, and saved when the fingers rest. */
export class Desk {
  #state: DeskState;
  readonly #tools: Tools;
  readonly #pace: Pace;
  readonly #listeners = new Set<() => void>();
  /** Saves whose answer never came; each may have arrived. */
  #unanswered: Fields[] = [];
  #running: Promise<void> | undefined;

  constructor(draft: Draft, tools: Tools) {
    this.#tools = tools;
    this.#pace = new Pace(() => void this.#save(), tools.now);
    this.#state = opened(draft, tools.keeper.read());
    if (this.#state.status === 'saved') tools.keeper.forget();
    if (this.#state.status === 'edited') this.#pace.in(0);
  }

  readonly state = (): DeskState => this.#state;

  readonly watch = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  /** Something was typed. */
  change(part: Partial<Fields>): void {
    const fields = { ...this.#state.fields, ...part };
    this.#put({ fields });
    const { status } = this.#state;
    if (status === 'conflict' || status === 'offline' || status === 'saving') return;
    this.#set({ status: 'edited' });
    this.#pace.soon();
  }

  /** A word that is being put together is kept, but not sent. */
  compose(on: boolean): void {
    this.#pace.compose(on);
  }

  /** Saves now what is not saved. Whether all of it is on the server then. */
  async flush(): Promise<boolean> {
    for (let i = 0; i < 3 && this.#state.status !== 'saved' && this.#state.status !== 'conflict'; i++) {
      await this.#save();
      if (this.#state.status === 'offline' || this.#state.status === 'refused') break;
    }
    return this.#state.status === 'saved';
  }

  /** The server changed the draft for us, as when it redacts; sent is what it was changed from. */
  adopt(draft: Draft, sent: Fields): void {
    const fields = adopted(this.#state.fields, sent, draft);
    this.#set({ draft, base: fieldsOf(draft), fields });
    if (isSame(fields, fieldsOf(draft))) this.#settle();
    else this.change({});
  }

  /** The author chose between two versions; what they chose is written over what is on the server. */
  resolve(fields: Fields): void {
    const { theirs } = this.#state;
    if (!theirs) return;
    this.#set({ draft: theirs, base: fieldsOf(theirs), theirs: undefined, status: 'edited' });
    this.#put({ fields });
    this.#pace.in(0);
  }

  /** Tries again at once, as when the connection is back. */
  retry(): void {
    const { status } = this.#state;
    if (status === 'offline' || status === 'refused') this.#pace.in(0);
  }

  /** Rests while nobody looks: no more saves; the copy stays. */
  rest(on: boolean): void {
    this.#pace.stop(on);
    if (!on && this.#state.status !== 'saved' && this.#state.status !== 'conflict') this.#pace.soon();
  }

  #set(part: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...part };
    for (const tell of this.#listeners) tell();
  }

  /** Sets, and keeps a copy before anything else can happen. */
  #put(part: Partial<DeskState>): void {
    const { fields, base, draft, theirs } = { ...this.#state, ...part };
    const revision = theirs ? -1 : draft.revision;
    const kept = this.#tools.keeper.write({ fields, base, revision, at: this.#tools.now() });
    this.#set({ ...part, kept });
  }

  #settle(): void {
    this.#tools.keeper.forget();
    this.#set({ status: 'saved', problem: undefined, restored: false, kept: true });
  }

  #save(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #send(): Promise<void> {
    const { fields, draft, status } = this.#state;
    if (this.#pace.stopped || status === 'conflict') return;
    this.#pace.begin();
    if (status !== 'offline') this.#set({ status: 'saving', problem: undefined });
    try {
      this.#arrived(await this.#tools.save(fields, draft.revision), fields);
    } catch (error) {
      this.#notSaved(error, fields);
    }
  }

  #arrived(draft: Draft, sent: Fields): void {
    this.#unanswered = [];
    this.#pace.answered();
    this.#set({ draft, base: sent });
    if (isSame(this.#state.fields, sent)) this.#settle();
    else this.#go(PAUSE);
  }

  #notSaved(error: unknown, sent: Fields): void {
    if (!(error instanceof Problem)) throw error;
    if (error.isStale && error.current) this.#stale(error.current as Draft);
    else if (error.isUnreachable || error.status >= 500 || error.status === 429) {
      this.#unanswered.push(sent);
      this.#set({ status: 'offline', problem: error });
      this.#pace.again();
    } else {
      this.#set({ status: 'refused', problem: error });
      if (!isSame(this.#state.fields, sent)) this.#go(PAUSE);
    }
  }

  /** The draft is another than this was written from. */
  #stale(current: Draft): void {
    const { base, fields } = this.#state;
    if (isOurs(current, [base, fields, ...this.#unanswered])) {
      this.#unanswered = [];
      this.#set({ draft: current, base: fieldsOf(current) });
      this.#go(0);
    } else this.#put({ status: 'conflict', theirs: current, problem: undefined });
  }

  /** There is more to save. */
  #go(wait: number): void {
    this.#put({ status: 'edited', problem: undefined });
    this.#pace.in(wait);
  }
}
