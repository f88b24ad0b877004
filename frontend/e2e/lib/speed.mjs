// How soon somebody far away sees the page, and whether it moves under their eyes.
import { errors } from 'playwright-core';

const megabit = 1_000_000 / 8;

/** 10 Mb/s and 40 ms, with an empty cache. */
async function faraway(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: 10 * megabit,
    uploadThroughput: 10 * megabit,
  });
}

/** Collects from the first moment on; layout-shift also says which nodes moved. */
function observe() {
  const seen = { paint: 0, shift: 0, moved: [] };
  globalThis.__seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = Math.max(seen.paint, entry.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      seen.shift += entry.value;
      for (const { node } of entry.sources)
        seen.moved.push(node?.nodeName + (node?.className ? `.${node.className}` : ''));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * What is painted is told later, and in turn: once a mark that comes last is told, so is all before it. It is smaller
 * than anything and moves nothing.
 */
const allTold = () =>
  new Promise((told) => {
    new PerformanceObserver(told).observe({ type: 'element', buffered: true });
    const mark = document.createElement('p');
    mark.textContent = '.';
    mark.setAttribute('elementtiming', 'last');
    Object.assign(mark.style, { position: 'fixed', inset: '0 auto auto 0', margin: '0', fontSize: '4px' });
    document.body.append(mark);
  });

const PATIENCE = 15_000;

/**
 * Nothing where the page did not come: Chromium, when it slows connections down, now and then forgets one.
 * @param {import('playwright-core').Page} page @param {string} path
 */
async function isThere(page, path) {
  try {
    await page.goto(path, { timeout: PATIENCE });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

/**
 * The largest paint in milliseconds, infinite where the page did not come, and the sum of layout shifts of one address, loaded afresh.
 * @param {import('playwright-core').Page} page @param {string} path
 * @param {(page: import('playwright-core').Page) => Promise<void>} settled
 * @returns {Promise<{ paint: number, shift: number, moved: string[] }>}
 */
export async function measure(page, path, settled) {
  await faraway(page);
  await page.addInitScript(observe);
  const never = Number.POSITIVE_INFINITY;
  if (!(await isThere(page, path))) return { paint: never, shift: never, moved: [] };
  await settled(page);
  await page.evaluate(allTold);
  const { paint, shift, moved } = await page.evaluate(() => globalThis.__seen);
  if (!(paint > 0)) throw new Error(`${path}: the browser told of no largest paint, so nothing was measured`);
  return { paint: Math.round(paint), shift, moved };
}

const SPIN_MS = 60;

/**
 * How many times longer than on a machine of its own anything takes here now: 1 where nobody else wants the
 * processor. Asked while no page of ours is at work, since only what others take is no fault of a page.
 */
export function busyness() {
  return Math.max(1, Math.min(spin(), spin()));
}

/** What passed while a processor was kept busy for so long, against what we had of it. */
function spin() {
  const from = performance.now();
  const before = process.cpuUsage();
  while (had(before) < SPIN_MS) Math.sqrt(from);
  return (performance.now() - from) / had(before);
}

function had(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
