import os from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { settle } from './lib/browser.mjs';
import { placeOf } from './lib/places.mjs';
import { measure } from './lib/speed.mjs';
import { stage } from './lib/stage.mjs';
import { screens } from './screens.ts';

const demo = stage();
const lines: string[] = [];

afterAll(() => {
  const load = `${os.loadavg()[0]?.toFixed(1)} waiting for ${os.cpus().length} cores`;
  console.log([`largest paint at 10 Mb/s, 40 ms (${load})`, ...lines].join('\n  '));
});

/** A busy machine may spoil some tries, not all. */
async function best(path: string, as?: string) {
  const at = await placeOf(demo, path, as);
  let found = { paint: Number.POSITIVE_INFINITY, shift: 0, moved: [] as string[] };
  for (let i = 0; i < 5 && found.paint > 1500; i++) {
    const page = as ? await demo.as(as) : await demo.stranger();
    const seen = await measure(page, at, settle);
    if (seen.paint < found.paint) found = seen;
    await page.close();
  }
  return found;
}

/** What others take of the processor cannot be held against a page. */
const allowed = (): number => 1500 * Math.max(1, (os.loadavg()[0] ?? 0) / os.cpus().length);

test.each(screens)('$path is there within 1.5 s and stays where it is', async ({ path, as }) => {
  const { paint, shift, moved } = await best(path, as);
  lines.push(`${path.padEnd(30)} ${paint} ms, moved ${shift}`);
  expect(paint).toBeLessThanOrEqual(allowed());
  expect({ shift, moved }).toEqual({ shift: 0, moved: [] });
});
