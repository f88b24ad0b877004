import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { settle } from './lib/browser.mjs';
import { shot, stage } from './lib/stage.mjs';
import { people, roundTheGlobe } from './lib/zones.mjs';

const demo = stage();

const HOUR = 3_600_000;

const zones = {
  candidate: 'Asia/Seoul',
  chair: 'Europe/Dublin',
  sme: 'America/Sao_Paulo',
  developer: 'America/Los_Angeles',
};

type Part = keyof typeof zones;

type SeatOf = { id: number; chair: boolean; person: { id: number } };

const parts = Object.keys(zones) as Part[];

/** What the clock on the wall shows there, by the zone data of this Node and not of the server. */
function wall(at: string, zone: string, locale: string): { day: string; time: string } {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: zone }).format(
      new Date(at),
    );
  return {
    day: format({ weekday: 'short', day: 'numeric', month: 'short' }).replace(/^(\w{3}), /, '$1 '),
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });

/** In the list that explains the chosen option: everybody's own day and time. */
async function shows(page: Page, at: string, locale: string) {
  const rows = page.locator('section[aria-labelledby] > ul > li');
  const said = (await rows.allTextContents()).join('\n');
  for (const part of parts) {
    const { day, time } = wall(at, zones[part], locale);
    expect(said).toContain(time);
    expect(said).toContain(day);
  }
}

const looks = [
  { lang: 'en', theme: 'light' },
  { lang: 'zh-TW', theme: 'dark' },
  { lang: 'ko', theme: 'dark', width: 360 },
] as const;

async function looksRight(candidacy: number, at: string) {
  for (const look of looks) {
    const page = await demo.as('coordinator', look);
    await page.goto(`/candidacies/${candidacy}/arrange`);
    await page.getByRole('radio').first().waitFor();
    await settle(page);
    await shows(page, at, look.lang);
    await shot(page, `panel ${look.lang} ${look.theme}`);
    expect(await violations(page)).toEqual([]);
  }
}

const answers = {
  en: { accept: 'Accept', none: 'No conflict, accept' },
  'zh-TW': { accept: '接受', none: '沒有利益衝突，接受' },
};

/** Two touches: accept, and that there is no conflict. */
async function accepts(who: number, interview: number, lang: keyof typeof answers) {
  const page = await demo.as(who, { lang, width: 390 });
  await page.goto(`/interviews/${interview}`);
  await button(page, answers[lang].accept).click();
  await inDialog(page, answers[lang].none).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shot(page, `accepted ${lang}`);
}

test('a panel round the globe: found, chosen, accepted by three, moved once, held', {
  timeout: 200_000,
}, async () => {
  const { ids, candidacy } = await roundTheGlobe(demo);
  const own = await demo.api(ids.candidate);
  const { options } = await own.get(`candidacies/${candidacy}/options`);
  const [best, next] = options;
  expect(best.people.map((sits: { person: { name: string } }) => sits.person.name)).toEqual([
    people.candidate,
    expect.stringMatching(/^(Aoife Brennan|Rafael Souza)$/),
    expect.stringMatching(/^(Aoife Brennan|Rafael Souza)$/),
    people.developer,
  ]);
  await looksRight(candidacy, best.startsAt);

  const candidate = await demo.as(ids.candidate, { lang: 'ko' });
  await candidate.goto(`/candidacies/${candidacy}/arrange`);
  await candidate.getByRole('radio').first().waitFor();
  await candidate.keyboard.press('j');
  await candidate.keyboard.press('k');
  await candidate.keyboard.press('Enter');
  await candidate
    .getByRole('dialog')
    .getByText(wall(best.startsAt, zones.developer, 'ko').time)
    .waitFor();
  await inDialog(candidate, '이 시간으로 정하기').click();
  await candidate.waitForURL(/\/interviews\/\d+/);
  const interview = Number(/\d+$/.exec(new URL(candidate.url()).pathname)?.[0]);
  await settle(candidate);
  await shot(candidate, 'chosen ko');

  await accepts(ids.chair, interview, 'en');
  await accepts(ids.sme, interview, 'en');
  await accepts(ids.developer, interview, 'zh-TW');
  expect(await own.get(`interviews/${interview}`)).toMatchObject({
    state: 'confirmed',
    startsAt: best.startsAt,
  });

  const coordinator = await demo.as('coordinator');
  await coordinator.goto(`/interviews/${interview}/move`);
  await coordinator.getByRole('radio').nth(1).check({ force: true });
  const { options: others } = await (await demo.api('coordinator')).get(`interviews/${interview}/options`);
  await shows(coordinator, others[1].startsAt, 'en');
  await coordinator.keyboard.press('Enter');
  await coordinator.getByRole('textbox', { name: 'Why it moves' }).fill('The room was taken.');
  await inDialog(coordinator, 'Move to this hour').click();
  await coordinator.waitForURL(new RegExp(`/interviews/${interview}$`));
  const moved = await own.get(`interviews/${interview}`);
  expect(moved).toMatchObject({ state: 'proposed', startsAt: others[1].startsAt });
  expect(next.startsAt).not.toBe(best.startsAt);

  for (const part of ['chair', 'sme', 'developer'] as const) {
    const api = await demo.api(ids[part]);
    const seat = moved.seats.find((s: SeatOf) => s.person.id === ids[part]);
    await api.post(`seats/${seat.id}/accept`, { conflict: 'none' });
  }
  await demo.later(Date.parse(moved.endsAt) + HOUR - Date.now());
  const [chair, sme] = [await demo.api(ids.chair), await demo.api(ids.sme)];
  const { seats } = await chair.get(`interviews/${interview}`);
  await chair.post(`interviews/${interview}/attendance`, {
    candidate: 'attended',
    seats: seats.map((s: SeatOf) => ({ seatId: s.id, attendance: 'attended' })),
  });
  await sme.post(`interviews/${interview}/attendance/confirm`);
  const holder = moved.seats.find((s: SeatOf) => s.chair).person.id;
  const page = await demo.as(holder);
  await page.goto(`/interviews/${interview}`);
  await button(page, 'It was held').click();
  await inDialog(page, 'It was held').click();
  await page.waitForURL(/\/ballots\/\d+/);
});
