import { expect, test } from 'vitest';
import { violations } from './lib/axe.mjs';
import { settle } from './lib/browser.mjs';
import { stage } from './lib/stage.mjs';

const demo = stage();

type Task = { id: number; state: string; spec: { judged: boolean; title: string } };
type Plan = { id: number; next: { task: number }[]; tasks: Task[]; mentor: { id: number } };

/** The first thing of the new hire's that a mentor judges. */
async function judged(): Promise<{ plan: Plan; task: Task }> {
  const { plans } = (await (await demo.api('new_hire')).get('me/path')) as { plans: Plan[] };
  for (const plan of plans) {
    for (const { task: id } of plan.next) {
      const task = plan.tasks.find((t) => t.id === id);
      if (task?.spec.judged) return { plan, task };
    }
  }
  throw new Error('the new hire has nothing that a mentor judges');
}

test('a task is handed in, returned with a note, handed in again and signed off, in two languages', async () => {
  const { plan, task } = await judged();
  const learner = await demo.as('new_hire', { lang: 'zh-TW', theme: 'dark' });
  await learner.goto('/path');
  await learner.getByRole('main').getByRole('link', { name: task.spec.title }).first().click();
  await learner.getByRole('heading', { level: 1, name: task.spec.title }).waitFor();
  await learner.getByRole('button', { name: '開始', exact: true }).click();
  const writing = learner.getByRole('textbox', { name: '佐證' });
  await writing.fill('五個案件，**各兩行**。');
  await learner.reload();
  await expect.poll(() => writing.inputValue()).toBe('五個案件，**各兩行**。');
  await learner.getByRole('button', { name: '送交', exact: true }).click();
  await learner.getByRole('button', { name: '重新送交' }).waitFor();

  const mentor = await demo.as(plan.mentor.id, { lang: 'ko' });
  await mentor.goto(`/mentees/${plan.id}`);
  await settle(mentor);
  expect(await violations(mentor)).toEqual([]);
  await mentor.getByText('각兩行').or(mentor.getByText('各兩行')).first().waitFor();
  const send = mentor.getByRole('button', { name: '돌려보내기' });
  await send.click();
  await mentor.getByRole('alert').waitFor();
  await mentor.getByRole('textbox', { name: '메모' }).fill('세 번째 케이스의 근거가 더 필요해요.');
  await send.click();
  await send.waitFor({ state: 'detached' });

  await learner.goto(`/path/tasks/${task.id}`);
  await learner.getByText('세 번째 케이스의 근거가 더 필요해요.').first().waitFor();
  expect(await violations(learner)).toEqual([]);
  await writing.fill('五個案件，**各兩行**，第三個附上紀錄。');
  await learner.getByRole('button', { name: '送交', exact: true }).click();
  await learner.getByRole('button', { name: '重新送交' }).waitFor();

  await mentor.goto('/mentees');
  await mentor.getByRole('row').filter({ hasText: '내 차례' }).getByRole('link').first().click();
  await mentor.getByRole('button', { name: '확인', exact: true }).click();
  await learner.goto(`/path/tasks/${task.id}`);
  await learner.getByText('已完成', { exact: true }).first().waitFor();
});
