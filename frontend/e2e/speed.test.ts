import { afterAll, expect, test } from 'vitest';
import { settle } from './lib/browser.mjs';
import { placeOf } from './lib/places.mjs';
import { busyness, measure } from './lib/speed.mjs';
import { stage } from './lib/stage.mjs';
import { screens } from './screens.ts';

const demo = stage();
const lines: string[] = [];

afterAll(() => {
  console.log(
    ['largest paint at 10 Mb/s, 40 ms, and how busy others kept the machine', ...lines].join('\n  '),
  );
});

const AIM = 1500;
const TRIES = 3;

/** How much longer than its aim a try took, when the processor was shared with others by so much. */
const over = (paint: number, busy: number): number => paint / (AIM * busy);

/** A single try may be spoilt by what the machine does beside it, so the best counts. */
async function best(path: string, as: string) {
  const at = await placeOf(demo, path, as);
  let tried = { paint: Number.POSITIVE_INFINITY, busy: 1 };
  let still = { shift: Number.POSITIVE_INFINITY, moved: [] as string[] };
  for (let i = 0; i < TRIES && (over(tried.paint, tried.busy) > 1 || still.shift > 0); i++) {
    const page = await demo.as(as);
    const busy = busyness();
    const seen = await measure(page, at, settle);
    if (over(seen.paint, busy) < over(tried.paint, tried.busy)) tried = { paint: seen.paint, busy };
    if (seen.shift < still.shift) still = seen;
    await page.close();
  }
  return { ...tried, ...still };
}

test.each(screens)('$path is there within 1.5 s and stays where it is', async ({ path, as }) => {
  const { paint, busy, shift, moved } = await best(path, as);
  lines.push(`${path.padEnd(40)} ${paint} ms, ${busy.toFixed(1)}, moved ${shift} ${moved.join(' ')}`);
  expect(paint).toBeLessThanOrEqual(AIM * busy);
  expect(shift, moved.join(' ')).toBe(0);
});
