import { describe, expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { looks, settle } from './lib/browser.mjs';
import { placeOf } from './lib/places.mjs';
import { stage } from './lib/stage.mjs';
import { screens } from './screens.ts';

const demo = stage();

describe.each(looks)('in $lang, $theme, $width wide', (look) => {
  test.each(screens)('$path can be seen, reached and understood', async ({ path, as }) => {
    const page = as ? await demo.as(as, look) : await demo.stranger(look);
    await page.goto(await placeOf(demo, path, as));
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.lang);
    expect(await violations(page)).toEqual([]);
  });
});
