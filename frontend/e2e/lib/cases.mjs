// Show cases as a test needs them before it begins: written, handed in and judged by the API.

/**
 * @typedef {import('./stage.mjs').Stage} Stage
 * @typedef {{ title: string, body: string, claimedLevel: number, customerCase: string, answers?: { findingId: number, text: string }[] }} Fields
 * @typedef {{ verdict: string, summary: string, points?: object[] }} Judgement
 */

/**
 * Hands a draft in; what the guard finds in it stays for a reason.
 * @param {Stage} stage @param {string | number} author @param {number} id @param {string} reason
 */
export async function handIn(stage, author, id, reason) {
  const api = await stage.api(author);
  const { hits } = await api.get(`show-cases/${id}/draft`);
  for (const { fingerprint } of hits)
    await api.put(`show-cases/${id}/draft/dismissals/${fingerprint}`, { reason });
  const { revision } = await api.get(`show-cases/${id}/draft`);
  await api.post(`show-cases/${id}/submit`, undefined, revision);
}

/**
 * Everybody who was asked accepts; the assignments, by whom they belong to.
 * @param {Stage} stage @param {string | number} author @param {number} id
 */
export async function accepted(stage, author, id) {
  const { seats } = await (await stage.api(author)).get(`show-cases/${id}`);
  const asked = [];
  for (const { reviewer } of seats) {
    const api = await stage.api(reviewer.id);
    const found = (await api.get('me/reviews')).items.find((item) => item.showCaseId === id);
    if (found.state === 'offered') await api.post(`assignments/${found.id}/accept`, { conflict: 'none' });
    asked.push({ reviewer: reviewer.id, assignment: found.id });
  }
  return asked;
}

/**
 * Grades everything well and hands the review in.
 * @param {Stage} stage @param {{ reviewer: number, assignment: number }} asked @param {Judgement} judgement
 */
export async function judge(stage, { reviewer, assignment }, judgement) {
  const api = await stage.api(reviewer);
  const path = `assignments/${assignment}/review`;
  const { revision, showCaseId, rubricId } = await api.get(path);
  const { rubrics } = await api.get(`show-cases/${showCaseId}`);
  const { criteria } = rubrics.find(({ id }) => id === rubricId);
  const scores = criteria.map(({ key, options }) => ({
    criterion: key,
    option: options.length,
    comment: '',
  }));
  const saved = await api.put(path, { scores, level: 2, points: [], ...judgement }, revision);
  await api.post(`${path}/submit`, undefined, saved.revision);
}
