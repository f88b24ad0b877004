import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '#shared/api/problem';
import type { Draft } from '#shared/api/schema';
import { keeperOf } from './copy';
import { Desk } from './desk';
import type { Fields } from './fields';

const draft = (body: string, revision = 1): Draft => ({
  showCaseId: 7,
  state: 'draft',
  title: 'Lag',
  body,
  claimedLevel: 2,
  customerCase: 'C-1',
  colleagues: [],
  answers: [],
  hits: [],
  toAnswer: [],
  lacks: [],
  revision,
  updatedAt: '2026-11-20T10:00:00Z',
  actions: [],
});

const refused = (status: number, current?: unknown): Problem =>
  new Problem({ type: 'about:blank', title: 'x', status, code: 'x', detail: 'No.', current });

/** A server that keeps one draft, and can be cut off before or after it hears. */
class Server {
  now: Draft;
  mode: 'answers' | 'deaf' | 'mute' | 'refuses' = 'answers';
  saves = 0;

  constructor(body: string) {
    this.now = draft(body);
  }

  readonly save = async (fields: Fields, revision: number): Promise<Draft> => {
    this.saves++;
    if (this.mode === 'deaf') throw refused(0);
    if (this.mode === 'refuses') throw refused(422);
    const same = fields.body === this.now.body && fields.title.trim() === this.now.title;
    if (!same) {
      if (revision !== this.now.revision) throw refused(412, this.now);
      const { colleagues: _, ...rest } = fields;
      this.now = { ...this.now, ...rest, title: fields.title.trim(), revision: revision + 1 };
    }
    if (this.mode === 'mute') throw refused(0);
    return this.now;
  };
}

const tools = (server: Server) => ({ save: server.save, keeper: keeperOf(1, 7), now: () => Date.now() });

const open = (server: Server): Desk => new Desk(server.now, tools(server));

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is typed is kept at once and saved when the fingers rest', async () => {
  const server = new Server('a');
  const desk = open(server);
  desk.change({ body: 'ab' });
  expect(keeperOf(1, 7).read()?.fields.body).toBe('ab');
  expect(server.saves).toBe(0);
  await wait(1_000);
  expect(server.now.body).toBe('ab');
  expect(desk.state().status).toBe('saved');
  expect(keeperOf(1, 7).read()).toBeUndefined();
});

test('whoever types on and on is saved every few seconds', async () => {
  const server = new Server('');
  const desk = open(server);
  for (let i = 1; i <= 30; i++) {
    desk.change({ body: 'x'.repeat(i) });
    await wait(300);
  }
  expect(server.saves).toBeGreaterThanOrEqual(1);
  expect(server.saves).toBeLessThan(5);
});

test('what is typed while a save is on its way is saved after it', async () => {
  const server = new Server('a');
  const desk = open(server);
  desk.change({ body: 'ab' });
  const sent = desk.flush();
  desk.change({ body: 'abc' });
  expect(await sent).toBe(true);
  expect(server.now.body).toBe('abc');
});

test('a space that is being typed is no difference, and stays', async () => {
  const server = new Server('a');
  const desk = open(server);
  desk.change({ title: 'Lag ' });
  await wait(1_000);
  expect(desk.state().status).toBe('saved');
  expect(desk.state().fields.title).toBe('Lag ');
});

test('a word that is being put together is kept and not sent', async () => {
  const server = new Server('');
  const desk = open(server);
  desk.compose(true);
  desk.change({ body: 'ㅎ' });
  await wait(10_000);
  expect(server.saves).toBe(0);
  expect(keeperOf(1, 7).read()?.fields.body).toBe('ㅎ');
  desk.change({ body: '한' });
  desk.compose(false);
  await wait(1_000);
  expect(server.now.body).toBe('한');
});

test('without a connection everything is kept, and saved when it is back', async () => {
  const server = new Server('a');
  const desk = open(server);
  server.mode = 'deaf';
  desk.change({ body: 'ab' });
  await wait(1_000);
  expect(desk.state().status).toBe('offline');
  desk.change({ body: 'abc' });
  await wait(60_000);
  expect(desk.state().status).toBe('offline');
  expect(keeperOf(1, 7).read()?.fields.body).toBe('abc');
  server.mode = 'answers';
  desk.retry();
  await wait(10);
  expect(desk.state().status).toBe('saved');
  expect(server.now.body).toBe('abc');
});

test('a save whose answer got lost is no conflict', async () => {
  const server = new Server('a');
  const desk = open(server);
  server.mode = 'mute';
  desk.change({ body: 'ab' });
  await wait(1_000);
  expect(server.now.body).toBe('ab');
  server.mode = 'answers';
  desk.change({ body: 'abc' });
  await wait(5_000);
  expect(desk.state().status).toBe('saved');
  expect(server.now.body).toBe('abc');
});

test('after a reload writing goes on where it was', async () => {
  const server = new Server('a');
  open(server).change({ body: 'ab' });
  const again = open(server);
  expect(again.state()).toMatchObject({ restored: true, status: 'edited' });
  expect(again.state().fields.body).toBe('ab');
  await wait(1_000);
  expect(server.now.body).toBe('ab');
});

test('after a reload nothing is taken for another’s that was our own save', async () => {
  const server = new Server('a');
  const desk = open(server);
  server.mode = 'mute';
  desk.change({ body: 'ab' });
  await wait(1_000);
  server.mode = 'answers';
  expect(open(server).state().status).toBe('saved');
});

test('a draft that was changed elsewhere is a conflict: nothing is overwritten, typing goes on', async () => {
  const server = new Server('one');
  const desk = open(server);
  server.now = { ...draft('one, elsewhere'), revision: 2 };
  desk.change({ body: 'one, here' });
  await wait(1_000);
  expect(desk.state()).toMatchObject({ status: 'conflict', theirs: { body: 'one, elsewhere' } });
  desk.change({ body: 'one, here and more' });
  await wait(10_000);
  expect(server.now.body).toBe('one, elsewhere');
  const again = open(server);
  expect(again.state()).toMatchObject({ status: 'conflict', base: { body: 'one' } });
  again.resolve({ ...again.state().fields, body: 'both' });
  await wait(10);
  expect(again.state().status).toBe('saved');
  expect(server.now.body).toBe('both');
});

test('what the server refuses stays, and is sent again when it was changed', async () => {
  const server = new Server('a');
  const desk = open(server);
  server.mode = 'refuses';
  desk.change({ body: 'ab' });
  await wait(1_000);
  expect(desk.state()).toMatchObject({ status: 'refused', problem: { detail: 'No.' } });
  expect(await desk.flush()).toBe(false);
  server.mode = 'answers';
  desk.change({ body: 'abc' });
  await wait(1_000);
  expect(desk.state().status).toBe('saved');
});

test('a redaction is put into what was typed meanwhile', async () => {
  const server = new Server('id 123456789012\n\nend');
  const desk = open(server);
  const sent = desk.state().fields;
  desk.change({ body: 'id 123456789012\n\nthe end' });
  desk.adopt({ ...draft('id [account redacted]\n\nend', 2) }, sent);
  expect(desk.state().fields.body).toBe('id [account redacted]\n\nthe end');
  server.now = draft('id [account redacted]\n\nend', 2);
  await wait(1_000);
  expect(server.now.body).toBe('id [account redacted]\n\nthe end');
  expect(desk.state().status).toBe('saved');
});

test('a browser that keeps nothing is told of', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  const desk = open(new Server('a'));
  desk.change({ body: 'ab' });
  expect(desk.state().kept).toBe(false);
});

test('while it rests nothing is sent; the copy stays', async () => {
  const server = new Server('a');
  const desk = open(server);
  desk.change({ body: 'ab' });
  desk.rest(true);
  await wait(10_000);
  expect(server.saves).toBe(0);
  desk.rest(false);
  await wait(1_000);
  expect(server.now.body).toBe('ab');
});
