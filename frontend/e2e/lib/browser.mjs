// Debian's Chromium, and contexts of it that remember what went wrong in them.
import { chromium } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = () =>
  chromium.launch({ executablePath: process.env.ASSAY_CHROMIUM ?? '/usr/bin/chromium', args: flags });

/**
 * @typedef {{ lang?: string, theme?: 'light' | 'dark', width?: number, height?: number, zone?: string, state?: object, baseURL?: string, worker?: boolean }} Look
 * @param {import('playwright-core').Browser} browser @param {Look} look
 */
export async function openContext(browser, look = {}) {
  const {
    lang = 'en',
    theme = 'light',
    width = 1280,
    height = 900,
    zone = 'Asia/Taipei',
    state,
    baseURL,
    worker = false,
  } = look;
  const context = await browser.newContext({
    locale: lang,
    timezoneId: zone,
    storageState: state,
    baseURL,
    colorScheme: theme,
    reducedMotion: 'reduce',
    // It would answer in the place of what a test puts before the server.
    serviceWorkers: worker ? 'allow' : 'block',
    viewport: { width, height },
    ...(width < 760 ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  });
  await context.addInitScript(remember, lang);
  return { context, wrong: watch(context) };
}

/** The empty page that comes before every other has no storage, nor has the one that says there is no connection. */
function remember(lang) {
  if (location.protocol.startsWith('http')) localStorage.setItem('assay-locale', lang);
}

/** Every error a page says, every request that fails, every breach of the content security policy. */
function watch(context) {
  const wrong = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message.text())) wrong.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => wrong.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} ${response.url()}`);
  });
  return wrong;
}

/** A refusal of the API is an answer; Chromium writes it down as an error all the same. */
const isAnswer = (text) => /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);

const wide = 1280;
const narrow = 390;

/**
 * Every language, both themes and both widths in the fewest looks: a screen is tried in each of them.
 * @type {Look[]}
 */
export const looks = [
  { lang: 'en', theme: 'light', width: wide },
  { lang: 'zh-TW', theme: 'dark', width: wide },
  { lang: 'ko', theme: 'dark', width: narrow },
];

/** Until the page shows what it came for: nothing loading, fonts there, no late layout. */
export async function settle(page, timeout = 10_000) {
  await page.locator('main').first().waitFor({ state: 'visible', timeout });
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), undefined, { timeout });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
