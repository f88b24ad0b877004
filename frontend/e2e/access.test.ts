import { beforeAll, expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { looks } from './lib/browser.mjs';
import { placeOf } from './lib/places.mjs';
import { stage } from './lib/stage.mjs';
import type { Visitor } from './lib/visitor.mjs';
import { screens } from './screens.ts';

// Each language has an organisation of its own, since it is kept with the people, and all go on side by side.
const visits = looks.map((look) => ({ look, demo: stage(), visitor: undefined as Visitor | undefined }));

beforeAll(async () => {
  for (const visit of visits) visit.visitor = await visit.demo.visitor(visit.look);
});

/** One after the other's screens, so that people sign in once. */
const byPerson = screens.toSorted((a, b) => a.as.localeCompare(b.as));

test.each(byPerson)(
  '$path as $as can be seen, reached and understood in every look',
  async ({ path, as }) => {
    const found = await Promise.all(
      visits.map(async ({ look: { lang, theme, width }, demo, visitor }) => {
        const page = await (visitor as Visitor).visit(as, await placeOf(demo, path, as));
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
        const scheme = await page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
        expect(scheme).toBe(theme);
        return (await violations(page)).map((line) => `in ${lang}, ${theme}, ${width} wide: ${line}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  },
);
