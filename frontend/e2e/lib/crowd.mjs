// As many services as a large organisation has, in the place of the demo's own.

/** @param {number} count @param {{ items: object[] }} first the answer for a few */
export function crowd(count, first) {
  const { items } = first;
  const all = Array.from({ length: count }, (_, i) => {
    const row = items[i % items.length];
    const name = `${row.service.name} ${Math.floor(i / items.length) + 1}`;
    return { ...row, service: { id: 10_000 + i, slug: `s-${i}`, name } };
  });
  return all.sort((a, b) => a.family.localeCompare(b.family));
}

/**
 * The list at an address, a page at a time, with so many services.
 * @param {import('playwright-core').Page} page @param {string} path @param {number} count
 */
export async function crowded(page, path, count) {
  await page.route(
    ({ pathname }) => pathname === path,
    async (route) => {
      const { searchParams } = new URL(route.request().url());
      const real = new URL(route.request().url());
      real.searchParams.delete('cursor');
      const response = await route.fetch({ url: real.href });
      const answer = await response.json();
      const from = Number(searchParams.get('cursor') ?? 0);
      const to = from + Number(searchParams.get('limit'));
      const items = crowd(count, answer).slice(from, to);
      const totals = answer.totals ? { ...answer.totals, services: count, hours: count * 24 } : undefined;
      await route.fulfill({
        response,
        json: { ...answer, totals, items, next: to < count ? String(to) : '' },
      });
    },
  );
}
