// Goes through the screens as people do: from one to the next in the same page, which has everything loaded already.
import { settle } from './browser.mjs';
import { signIn } from './people.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./browser.mjs').Look} Look
 */

export class Visitor {
  /** @type {string | undefined} */
  #who;

  /** @param {{ url: string, page: Page, look: Look }} of */
  constructor({ url, page, look }) {
    this.url = url;
    this.page = page;
    this.look = look;
  }

  /** To an address as somebody, until the screen is all there. @param {string} who @param {string} path */
  async visit(who, path) {
    if (who === this.#who) await this.#follow(path);
    else await this.#enter(who, path);
    this.#who = who;
    await settle(this.page, 30_000);
    return this.page;
  }

  /** Somebody else sits down at the same browser. */
  async #enter(who, path) {
    const { state } = await signIn(this.url, who, this.look.lang ?? 'en');
    await this.page.context().clearCookies();
    await this.page.context().addCookies(state.cookies);
    await this.page.goto(new URL(path, this.url).href);
  }

  /** As a link does. The screen is another when its title is; what has the same is loaded afresh. */
  async #follow(path) {
    const before = new URL(this.page.url());
    const to = new URL(path, this.url);
    if (before.pathname === to.pathname) return this.page.goto(to.href);
    await this.page.evaluate((href) => {
      const title = document.querySelector('[data-page-title]');
      if (title instanceof HTMLElement) title.dataset.left = '';
      history.pushState(null, '', href);
    }, path);
    await this.page.waitForFunction(() => document.querySelector('[data-page-title]:not([data-left])'));
  }
}
