import { m } from '#shared/i18n/gen/api';
import type { Problem as Document } from './schema';

type Wrong = NonNullable<Document['errors']>[number];

/** What the server answers when it does not do what it was asked, or that no answer came. */
export class Problem extends Error implements Document {
  readonly type: string;
  readonly title: string;
  /** Of the HTTP answer; 0 when there was none. */
  readonly status: number;
  readonly code: string;
  /** A sentence in the reader's language. */
  readonly detail: string;
  readonly reasons: string[];
  readonly errors: Wrong[];
  /** Of a stale If-Match, where known: the thing as it is now. */
  readonly current: unknown;
  readonly request: string;

  constructor(document: Document) {
    super(document.detail || document.title);
    this.name = 'Problem';
    this.type = document.type;
    this.title = document.title;
    this.status = document.status;
    this.code = document.code;
    this.detail = document.detail || document.title;
    this.reasons = document.reasons ?? [];
    this.errors = document.errors ?? [];
    this.current = document.current;
    this.request = document.request ?? '';
  }

  /** The server was not reached; whether the act happened cannot be known. */
  get isUnreachable(): boolean {
    return this.status === 0;
  }

  /** Somebody changed the thing in the meantime. */
  get isStale(): boolean {
    return this.status === 412;
  }

  /** The session is over, as opposed to a password that is wrong. */
  get isSignedOut(): boolean {
    return this.status === 401 && this.code !== 'wrong-sign-in';
  }

  /** What is wrong by form path: /hours/0/from is hours.0.from. */
  get fields(): Record<string, string> {
    const pairs = this.errors.map((e) => [formPath(e.pointer), e.detail] as const);
    return Object.fromEntries(pairs.filter(([path]) => path !== undefined));
  }

  /** All that is wrong, and why, in sentences, beside the one that sums it up. */
  get more(): string[] {
    return [...this.errors.map((e) => e.detail), ...this.reasons].filter((text) => text !== this.detail);
  }

  /** What is wrong, but with no one field. */
  get others(): string[] {
    return this.errors.filter((e) => formPath(e.pointer) === undefined).map((e) => e.detail);
  }
}

/** A JSON pointer as Mantine's forms name the field; nothing for the whole body, a header or a parameter. */
function formPath(pointer: string): string | undefined {
  if (!pointer.startsWith('/') || pointer === '/') return undefined;
  const parts = pointer.slice(1).split('/');
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}

/** Of an answer that is not a success. Whatever stands between us and the server may not speak our language. */
export async function problemOf(response: Response): Promise<Problem> {
  const kind = response.headers.get('content-type') ?? '';
  if (kind.startsWith('application/problem+json')) return new Problem(await response.json());
  const { status, statusText } = response;
  return new Problem({
    type: 'about:blank',
    title: statusText,
    status,
    code: 'unreadable',
    detail: m.unreadable(),
  });
}

export function unreachable(): Problem {
  const detail = m.unreachable();
  return new Problem({ type: 'about:blank', title: detail, status: 0, code: 'unreachable', detail });
}
