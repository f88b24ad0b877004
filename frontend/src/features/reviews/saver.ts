import { Problem } from '#shared/api/problem';
import type { Lack, Review } from '#shared/api/schema';
import { drop, keep, kept } from './kept';
import { type Draft, draftOf, isSame, type Measure } from './model';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused';

export type Writing = {
  draft: Draft;
  state: SaveState;
  /** What the server says is missing, as of the last time it saved. */
  lacks: readonly Lack[];
  /** Another version was saved in the meantime. */
  conflict: Review | undefined;
  problem: unknown;
};

type Send = (revision: number, draft: Draft) => Promise<Review>;

const PAUSE = 700;
const AGAIN = 4_000;

/**
 * Keeps a draft on the server while it is written: one save at a time, each made from the revision of the one
 * before. Until a save went through, the draft stays on this device.
 */
export class Saver {
  writing: Writing;
  revision: number;
  private readonly id: number;
  private readonly measures: readonly Measure[];
  private readonly send: Send;
  private readonly tell: () => void;
  private saved: Draft;
  /** The server does not have a place for each criterion yet, and so cannot say which of them lacks something. */
  private partial: boolean;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: number, review: Review, measures: readonly Measure[], send: Send, tell: () => void) {
    this.id = id;
    this.measures = measures;
    this.send = send;
    this.tell = tell;
    this.saved = draftOf(review, measures);
    this.partial = review.scores.length < measures.length;
    this.revision = review.revision;
    this.writing = {
      draft: this.saved,
      state: 'saved',
      lacks: review.lacks,
      conflict: undefined,
      problem: undefined,
    };
    this.restore(review);
  }

  /** What was typed and not saved comes back; somebody else's save since then is asked about. */
  private restore(review: Review): void {
    const found = kept(this.id);
    if (!found || isSame(found.draft, this.saved)) {
      drop(this.id);
      return;
    }
    const stale = found.revision !== review.revision;
    this.writing = {
      ...this.writing,
      draft: found.draft,
      state: 'unsaved',
      conflict: stale ? review : undefined,
    };
  }

  private set(change: Partial<Writing>): void {
    this.writing = { ...this.writing, ...change };
    this.tell();
  }

  change(draft: Draft): void {
    keep(this.id, { draft, revision: this.revision });
    this.set({ draft, state: 'unsaved' });
    this.later(PAUSE);
  }

  later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  stop(): void {
    clearTimeout(this.timer);
    if (this.writing.state === 'unsaved') void this.save();
  }

  /** @returns whether everything that was written is on the server */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.writing.conflict) return false;
    if (this.partial || !isSame(this.writing.draft, this.saved)) await this.begin();
    else this.set({ state: 'saved' });
    return this.writing.state === 'saved';
  }

  private begin(): Promise<void> {
    this.running = this.once().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async once(): Promise<void> {
    const { draft } = this.writing;
    this.set({ state: 'saving', problem: undefined });
    try {
      this.took(draft, await this.send(this.revision, draft));
    } catch (error) {
      this.refused(error);
    }
  }

  private took(sent: Draft, review: Review): void {
    this.saved = sent;
    this.partial = false;
    this.revision = review.revision;
    const isAll = isSame(this.writing.draft, sent);
    if (isAll) drop(this.id);
    else keep(this.id, { draft: this.writing.draft, revision: this.revision });
    this.set({ state: isAll ? 'saved' : 'unsaved', lacks: review.lacks });
    if (!isAll) this.later(PAUSE);
  }

  private refused(error: unknown): void {
    const problem = error instanceof Problem ? error : undefined;
    if (problem?.isStale && problem.current) {
      this.set({ state: 'unsaved', conflict: problem.current as Review });
      return;
    }
    const helps = !problem || problem.isUnreachable || problem.status >= 500;
    this.set({ state: helps ? 'offline' : 'refused', problem: error });
    if (helps) this.later(AGAIN);
  }

  /** Mine goes over what was saved in the meantime. */
  keepMine(): void {
    const { conflict } = this.writing;
    if (!conflict) return;
    this.revision = conflict.revision;
    this.set({ conflict: undefined });
    void this.save();
  }

  takeTheirs(): void {
    const { conflict } = this.writing;
    if (!conflict) return;
    this.saved = draftOf(conflict, this.measures);
    this.revision = conflict.revision;
    drop(this.id);
    this.set({ conflict: undefined, draft: this.saved, state: 'saved', lacks: conflict.lacks });
  }

  /** The server found more when the review was handed in. */
  lacking(lacks: readonly Lack[]): void {
    this.set({ lacks });
  }
}
