import type { BarRules } from '#shared/api/schema';

/** A bar as it is edited: numbers are what stands in their fields. Rows have an id that stays while others come and go. */
export type BarFields = {
  cases: string;
  levelCounts: { id: string; level: string; count: string }[];
  caseMaxAgeMonths: string;
  curriculum: string;
  tasks: string[];
  certifications: { id: string; vendor: string; name: string }[];
  reviewsPerCase: string;
  developersReview: boolean;
  panelSmes: string;
  panelDevelopers: string;
  developerSeniority: string;
  language: string;
  interviewMinutes: string;
  bufferMinutes: string;
  vote: { unanimous: string; smes: string; developers: string };
  voteDays: string;
  coolDownDays: string;
  validMonths: string;
  renewal: { reviews: string; interviews: string; contributions: string; total: string };
};

let made = 0;
const rowId = (): string => `row ${++made}`;

export const newLevel = () => ({ id: rowId(), level: '3', count: '1' });
export const newCertification = () => ({ id: rowId(), vendor: '', name: '' });

const written = (n: number | undefined): string => String(n ?? 0);

const levelsOf = (r: BarRules): BarFields['levelCounts'] =>
  (r.levelCounts ?? []).map((n) => ({ id: rowId(), level: written(n.level), count: written(n.count) }));

const certificationsOf = (r: BarRules): BarFields['certifications'] =>
  (r.certifications ?? []).map((n) => ({ id: rowId(), vendor: n.vendor ?? '', name: n.name ?? '' }));

export const formOf = (r: BarRules): BarFields => ({
  cases: written(r.cases),
  levelCounts: levelsOf(r),
  caseMaxAgeMonths: written(r.caseMaxAgeMonths),
  curriculum: r.curriculum ?? '',
  tasks: r.tasks ?? [],
  certifications: certificationsOf(r),
  reviewsPerCase: written(r.reviewsPerCase),
  developersReview: r.developersReview ?? false,
  panelSmes: written(r.panelSmes),
  panelDevelopers: written(r.panelDevelopers),
  developerSeniority: r.developerSeniority ?? 'senior',
  language: r.language ?? '',
  interviewMinutes: written(r.interviewMinutes),
  bufferMinutes: written(r.bufferMinutes),
  vote: {
    unanimous: (r.vote?.unanimous ?? true) ? 'yes' : 'no',
    smes: written(r.vote?.smes),
    developers: written(r.vote?.developers),
  },
  voteDays: written(r.voteDays),
  coolDownDays: written(r.coolDownDays),
  validMonths: written(r.validMonths),
  renewal: {
    reviews: written(r.renewal?.reviews),
    interviews: written(r.renewal?.interviews),
    contributions: written(r.renewal?.contributions),
    total: written(r.renewal?.total),
  },
});

/** An empty field counts as 0, which the server answers where 0 is not enough. */
const number = (text: string): number => Math.trunc(Number(text) || 0);

export function rulesOf(f: BarFields): BarRules {
  const unanimous = f.vote.unanimous === 'yes';
  return {
    cases: number(f.cases),
    levelCounts: f.levelCounts.map((n) => ({ level: number(n.level), count: number(n.count) })),
    caseMaxAgeMonths: number(f.caseMaxAgeMonths),
    curriculum: f.curriculum,
    tasks: f.tasks,
    certifications: f.certifications.map(({ vendor, name }) => ({ vendor, name })),
    reviewsPerCase: number(f.reviewsPerCase),
    developersReview: f.developersReview,
    panelSmes: number(f.panelSmes),
    panelDevelopers: number(f.panelDevelopers),
    developerSeniority: f.developerSeniority,
    language: f.language.trim(),
    interviewMinutes: number(f.interviewMinutes),
    bufferMinutes: number(f.bufferMinutes),
    vote: {
      unanimous,
      smes: unanimous ? 0 : number(f.vote.smes),
      developers: unanimous ? 0 : number(f.vote.developers),
    },
    voteDays: number(f.voteDays),
    coolDownDays: number(f.coolDownDays),
    validMonths: number(f.validMonths),
    renewal: {
      reviews: number(f.renewal.reviews),
      interviews: number(f.renewal.interviews),
      contributions: number(f.renewal.contributions),
      total: number(f.renewal.total),
    },
  };
}
