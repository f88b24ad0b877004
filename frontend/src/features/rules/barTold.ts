import type { BarRules } from '#shared/api/schema';
import type { Told } from '#shared/forms/late/overtaken';
import { m } from '#shared/i18n/gen/bars';
import { m as rules } from '#shared/i18n/gen/rules';
import { levelText } from '#shared/ui/levels';

type Rule<K extends keyof BarRules> = NonNullable<BarRules[K]>;

const count = (n: number | undefined): string => String(n ?? 0);
const text = (value: string | undefined): string => value ?? '';
const number = (name: keyof BarRules, label: string): Told<never> => ({ name, label, text: count });

const levels = (rows: Rule<'levelCounts'>): string =>
  rows.map((n) => `${n.count} × ${m.levelOrHigher()}: ${levelText(n.level ?? 0)}`).join('\n');

const certifications = (rows: Rule<'certifications'>): string =>
  rows.map((n) => `${n.name} · ${n.vendor}`).join('\n');

const vote = (v: Rule<'vote'>): string =>
  v.unanimous
    ? m.unanimous()
    : `${m.atLeast()}: ${m.voteSmes()} ${count(v.smes)}, ${m.voteDevelopers()} ${count(v.developers)}`;

const renewal = (r: Rule<'renewal'>): string =>
  [
    `${m.renewalReviews()} ${count(r.reviews)}`,
    `${m.renewalInterviews()} ${count(r.interviews)}`,
    `${m.renewalContributions()} ${count(r.contributions)}`,
    `${m.renewalTotal()} ${count(r.total)}`,
  ].join('\n');

const seniorities: Record<string, () => string> = {
  junior: m.junior,
  senior: m.senior,
  principal: m.principal,
};

/** What a bar asks for, rule by rule, as it is said where two wrote the next version at once. */
export const barTold = (): Told<never>[] => [
  number('cases', m.cases()),
  { name: 'levelCounts', label: m.levels(), text: levels },
  number('caseMaxAgeMonths', m.caseMaxAge()),
  number('reviewsPerCase', m.reviewsPerCase()),
  {
    name: 'developersReview',
    label: m.developersReview(),
    text: (may: boolean) => (may ? rules.yes() : rules.no()),
  },
  { name: 'curriculum', label: m.curriculum(), text },
  { name: 'tasks', label: m.tasks(), text: (keys: string[] | undefined) => (keys ?? []).join('\n') },
  { name: 'certifications', label: m.certifications(), text: certifications },
  number('panelSmes', m.panelSmes()),
  number('panelDevelopers', m.panelDevelopers()),
  { name: 'developerSeniority', label: m.seniority(), text: (s: string) => seniorities[s]?.() ?? s },
  { name: 'language', label: m.language(), text },
  number('interviewMinutes', m.interviewMinutes()),
  number('bufferMinutes', m.bufferMinutes()),
  { name: 'vote', label: m.vote(), text: vote },
  number('voteDays', m.voteDays()),
  number('coolDownDays', m.coolDownDays()),
  number('validMonths', m.validMonths()),
  { name: 'renewal', label: m.termTitle(), text: renewal },
];
