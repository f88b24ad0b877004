import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from './lib/browser.mjs';
import { bringRoad } from './lib/road.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

const HOUR = 3_600_000;

/** An access key as a guard expects it, in two halves so that nobody takes this file for a leak. */
const secret = `AKIA${'QX7Z3MLPD5RTV2NK'}`;

const lang = { manager: 'zh-TW', learner: 'ko', mentor: 'en', chair: 'zh-TW', sme: 'zh-TW', developer: 'en' };

type Part = keyof typeof lang;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** In the dialog that asks once more. */
const confirm = (page: Page, name: string) =>
  button(page, name).and(page.locator('[role="dialog"] *')).click();

async function pickPerson(page: Page, label: string, name: string) {
  await page.getByRole('dialog').getByRole('textbox', { name: label }).fill(name);
  await page.getByRole('option', { name }).click();
}

async function pick(page: Page, label: string, option: string) {
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: label })
    .or(page.getByRole('dialog').getByRole('textbox', { name: label }))
    .click();
  await page.getByRole('option', { name: option }).click();
}

/** The next Tuesday that is at least ten days ahead, as a date and its noon in Nairobi as an instant. */
function meetingDay(): { date: string; startsAt: number } {
  const day = new Date(Date.now() + 240 * HOUR);
  while (day.getUTCDay() !== 2) day.setTime(day.getTime() + 24 * HOUR);
  const date = day.toISOString().slice(0, 10);
  return { date, startsAt: Date.parse(`${date}T09:00:00Z`) };
}

async function givesPlan(page: Page, names: Record<Part, string>) {
  await page.goto('/mentees?whose=reports');
  await button(page, '安排訓練計畫').click();
  await pickPerson(page, '給誰', names.learner);
  await pick(page, '課程', 'Edge Gateway from the start');
  await pickPerson(page, '導師', names.mentor);
  await confirm(page, '安排訓練計畫');
  await page.waitForURL(/\/mentees\/\d+/);
}

async function learns(page: Page) {
  for (const [task, verb] of [
    ['Read how requests are routed', '완료'],
    ['Move a route without losing requests', '제출'],
  ] as const) {
    await page.goto('/path');
    await page.getByRole('main').getByRole('link', { name: task }).first().click();
    await page.getByRole('heading', { level: 1, name: task }).waitFor();
    await button(page, '시작').click();
    await page.getByRole('textbox', { name: '증빙' }).fill('부하 시험 중에 옮겼고, 잃은 요청은 없었습니다.');
    await button(page, verb).click();
    await page
      .getByText(verb === '완료' ? '완료했어요' : '제출했어요')
      .first()
      .waitFor();
  }
}

async function signsOff(page: Page) {
  await page.goto('/mentees');
  await page.getByRole('row').filter({ hasText: 'Seo-yeon' }).getByRole('link').first().click();
  await button(page, 'Sign off').click();
  await page.getByText('Signed off').first().waitFor();
  await button(page, 'Complete the plan').click();
  await confirm(page, 'Complete the plan');
  await page.getByText('Plan completed').first().waitFor();
}

const title = 'A route that swallowed every ninth request';

/** With a secret in it, which is refused, taken out, and then it goes to its reviewers. */
async function writes(page: Page): Promise<number> {
  await page.goto('/cases');
  await button(page, '첫 쇼케이스 시작').click();
  await pick(page, '어떤 서비스에 관한 것인가요?', 'Edge Gateway');
  await button(page, '작성 시작').click();
  await page.waitForURL(/\/cases\/\d+\/write/);
  const id = Number(/\d+/.exec(new URL(page.url()).pathname)?.[0]);
  await page.getByRole('textbox', { name: '제목' }).fill(title);
  await page.getByRole('radio', { name: /^2 / }).check({ force: true });
  await page.getByRole('textbox', { name: '고객 케이스 번호' }).fill('C-8123');
  await page
    .getByRole('textbox', { name: '본문(Markdown)' })
    .fill(
      `## Situation\n\nEvery ninth request got no answer. The ticket held ${secret}.\n\n## Cause\n\nOne of nine routes pointed to a host that was gone.`,
    );
  await page.getByRole('tab', { name: /^확인/ }).click();
  await button(page, '가리기').waitFor();
  expect(await button(page, '제출').getAttribute('aria-disabled')).toBe('true');
  await button(page, '가리기').click();
  await page.getByText('빠진 것이 없어요').waitFor();
  await button(page, '제출').click();
  await confirm(page, '제출');
  await page.waitForURL(`**/cases/${id}`);
  await page.getByRole('article').getByText('One of nine routes').waitFor();
  expect(await page.content()).not.toContain(secret);
  return id;
}

async function reviews(page: Page) {
  await page.goto('/reviews');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: '你願意審查嗎？' }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: /^沒有/ }).check();
  await confirm(page, '接受');
  const rubric = page.getByRole('complementary', { name: '評量表' });
  await rubric.waitFor();
  const places = await rubric.locator('[data-place]').count();
  for (let place = 0; place < places; place++) {
    const value = place === places - 1 ? 1 : place === places - 2 ? 2 : 4;
    await rubric.locator(`[data-place="${place}"] input[value="${value}"]`).check();
  }
  await rubric
    .getByRole('textbox', { name: '給作者的總評' })
    .fill('原因說得清楚，新人也能照著解下一個案件。');
  await rubric.getByRole('button', { name: /^送出審查/ }).click();
  await confirm(page, '通過');
  await page.getByRole('complementary', { name: '你的審查' }).waitFor();
}

async function opensCandidacy(page: Page): Promise<number> {
  await page.goto('/candidacies');
  await button(page, '후보 과정 시작').click();
  await pick(page, '서비스', 'Edge Gateway');
  await confirm(page, '후보 과정 시작');
  await page.waitForURL(/\/candidacies\/\d+/);
  await page.getByText('기준을 충족했어요').first().waitFor();
  return Number(/\d+/.exec(new URL(page.url()).pathname)?.[0]);
}

async function arranges(
  page: Page,
  candidacy: number,
  names: Record<Part, string>,
  date: string,
): Promise<number> {
  await page.goto(`/candidacies/${candidacy}`);
  await page
    .getByRole('link', { name: 'Arrange the interview' })
    .or(button(page, 'Arrange the interview'))
    .click();
  await page.getByRole('link', { name: 'By hand' }).click();
  await page.getByLabel('Day', { exact: true }).fill(date);
  await page.getByRole('textbox', { name: /^Time/ }).fill('12:00');
  for (const part of ['chair', 'sme', 'developer'] as const)
    await page.getByRole('checkbox', { name: names[part] }).check();
  await page.getByRole('heading', { name: 'What the panel would meet' }).waitFor();
  await button(page, 'Invite the panel').click();
  await page.waitForURL(/\/interviews\/\d+/);
  return Number(/\d+/.exec(new URL(page.url()).pathname)?.[0]);
}

const words = {
  en: {
    accept: 'Accept',
    none: 'No conflict, accept',
    cast: 'Cast my vote',
    pass: /^Pass/,
    reason: 'Reason',
    kept: 'kept, sealed',
  },
  'zh-TW': {
    accept: '接受',
    none: '沒有利益衝突，接受',
    cast: '投下我的一票',
    pass: /^通過/,
    reason: '理由',
    kept: '',
  },
};

async function takesSeat(page: Page, interview: number, said: (typeof words)['en' | 'zh-TW']) {
  await page.goto(`/interviews/${interview}`);
  await button(page, said.accept).click();
  await confirm(page, said.none);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function votes(page: Page, ballot: number, said: (typeof words)['en' | 'zh-TW']) {
  await page.goto(`/ballots/${ballot}`);
  await page.getByRole('radio', { name: said.pass }).check();
  await page
    .getByRole('textbox', { name: said.reason })
    .fill('Found the cause across two systems, and said plainly what was unproven.');
  await button(page, said.cast).click();
  await confirm(page, said.cast);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** SMEs of the service, as the manager's page of coverage counts them. */
async function counted(page: Page): Promise<number> {
  await page.goto('/coverage?by=region');
  await settle(page);
  const row = page.getByRole('row').filter({ hasText: 'Edge Gateway' });
  return Number(/\d+/.exec((await row.getByRole('cell').first().textContent()) ?? '')?.[0]);
}

test('from the first day to recognised SME, through the screens of everybody', {
  timeout: 300_000,
}, async () => {
  const { ids, names } = await bringRoad(demo);
  const as = (part: Part) => demo.as(ids[part], { lang: lang[part] });
  const manager = await as('manager');
  const before = await counted(manager);
  await givesPlan(manager, names);
  const learner = await as('learner');
  await learns(learner);
  await signsOff(await as('mentor'));
  const showCase = await writes(learner);
  for (const part of ['chair', 'sme'] as const) await reviews(await as(part));
  await learner.goto(`/cases/${showCase}`);
  await learner.getByText('승인됨').first().waitFor();
  const candidacy = await opensCandidacy(learner);

  const { date, startsAt } = meetingDay();
  const interview = await arranges(await demo.as('coordinator'), candidacy, names, date);
  for (const part of ['chair', 'sme', 'developer'] as const)
    await takesSeat(await as(part), interview, words[lang[part] as 'en' | 'zh-TW']);

  await demo.later(startsAt + 2 * HOUR - Date.now());
  const chair = await as('chair');
  await chair.goto(`/interviews/${interview}`);
  await button(chair, '登記出席').waitFor();
  for (const there of await chair.getByRole('radio', { name: '有出席' }).all()) await there.check();
  await button(chair, '登記出席').click();
  const sme = await as('sme');
  await sme.goto(`/interviews/${interview}`);
  await button(sme, '確認出席').click();
  await button(sme, '確認出席').and(sme.locator('[aria-disabled="true"]')).waitFor();
  await chair.goto(`/interviews/${interview}`);
  await button(chair, '已舉行').click();
  await confirm(chair, '已舉行');
  await chair.waitForURL(/\/ballots\/\d+/);
  const ballot = Number(/\d+/.exec(new URL(chair.url()).pathname)?.[0]);
  await votes(await as('developer'), ballot, words.en);
  await votes(sme, ballot, words['zh-TW']);
  await votes(chair, ballot, words['zh-TW']);
  await chair.getByRole('heading', { name: '通過：已授予專家資格' }).waitFor();
  await chair.getByRole('textbox', { name: '共同回饋' }).fill('你把難懂的事說得清楚。請教給下一位新人。');
  await button(chair, '送出回饋').click();

  const told = await as('learner');
  await told.goto(`/ballots/${ballot}`);
  await told.getByRole('heading', { name: '통과: 전문가 자격을 받았어요' }).waitFor();
  await told.getByText('你把難懂的事說得清楚').waitFor();
  expect(await told.getByText('Found the cause across two systems').count()).toBe(0);
  expect(await counted(await as('manager'))).toBe(before + 1);
});
