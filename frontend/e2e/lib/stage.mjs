// Where the tests of one file play: a server over a copy of the demo organisation, and a browser.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, openContext } from './browser.mjs';
import { demo } from './demo.mjs';
import { cache } from './paths.mjs';
import { clientOf, signIn } from './people.mjs';
import { serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

/**
 * @typedef {import('./browser.mjs').Look} Look
 * @typedef {import('playwright-core').Page} Page
 */

/**
 * Nothing may go wrong in any page of a test: no error in the console, no breach of the content
 * security policy, no 5xx. What a test provokes it forgives beforehand.
 */
export class Stage {
  #server;
  #browser;
  /** @type {{ context: import('playwright-core').BrowserContext, wrong: string[] }[]} */
  #open = [];
  /** @type {{ wrong: string[] }[]} those that stay open from test to test */
  #staying = [];
  /** @type {RegExp[]} */
  #forgiven = [];

  async begin() {
    this.#server = await serve({ db: demo() });
    this.#browser = await launch();
  }

  async end() {
    await this.#browser?.close();
    await this.#server?.stop();
  }

  /**
   * Time passes: a server goes on with the same data, so much later. Pages of before are closed, and everybody signs
   * in anew.
   * @param {number} ms
   */
  async later(ms) {
    await Promise.all(this.#open.splice(0).map((o) => o.context.close()));
    const before = this.#server;
    await before.end();
    this.#server = await serve({ db: before.file, ahead: ms });
    await before.stop();
  }

  get url() {
    return this.#server.url;
  }

  /**
   * A page of somebody: a number, a name, or what they do ("reviewer", "Week 2 new hire").
   * @param {string | number} who @param {Look} [look] @returns {Promise<Page>}
   */
  async as(who, look = {}) {
    const { me, state } = await signIn(this.url, who, look.lang ?? 'en');
    return this.#page({ zone: me.zone, ...look, state });
  }

  /** A page of nobody. @param {Look} [look] @returns {Promise<Page>} */
  async stranger(look = {}) {
    return this.#page(look);
  }

  /** Somebody who stays for all tests of the file and goes from screen to screen. @param {Look} look */
  async visitor(look) {
    const opened = await openContext(this.#browser, { baseURL: this.url, ...look });
    this.#staying.push(opened);
    return new Visitor({ url: this.url, page: await opened.context.newPage(), look });
  }

  /** The API as somebody: await (await stage.api('mentor')).get('me'). @param {string | number} who */
  async api(who) {
    return clientOf(this.url, who);
  }

  /** @param {RegExp} pattern of what this test makes go wrong on purpose */
  forgive(pattern) {
    this.#forgiven.push(pattern);
  }

  async #page(look) {
    const opened = await openContext(this.#browser, { baseURL: this.url, ...look });
    this.#open.push(opened);
    return opened.context.newPage();
  }

  /** After each test. @param {{ name: string, failed: boolean }} test */
  async clear({ name, failed }) {
    const open = this.#open.splice(0);
    const forgiven = this.#forgiven.splice(0);
    if (failed) await keep(open, name);
    const wrong = [
      ...open.flatMap((o) => o.wrong),
      ...this.#staying.flatMap((o) => o.wrong.splice(0)),
    ].filter((line) => !forgiven.some((pattern) => pattern.test(line)));
    await Promise.all(open.map((o) => o.context.close()));
    expect(wrong).toEqual([]);
  }
}

/** What the pages of a failed test looked like. */
async function keep(open, name) {
  const pages = open.flatMap((o) => o.context.pages());
  for (const [i, page] of pages.entries()) await shot(page, path.join('failed', `${name} ${i + 1}`));
}

/** A picture in e2e/.cache. @param {Page} page @param {string} name */
export async function shot(page, name) {
  const file = path.join(cache, `${name.replace(/[^\p{L}\p{N}/]+/gu, '-')}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file }).catch(() => {});
  return file;
}

/** The stage of a test file. */
export function stage() {
  const here = new Stage();
  beforeAll(() => here.begin());
  afterAll(() => here.end());
  afterEach(({ task }) => here.clear({ name: task.name, failed: task.result?.state === 'fail' }));
  return here;
}
