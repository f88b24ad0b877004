import { m } from '#shared/i18n/gen/writing';

/** The parts that a show case usually has, and what belongs into each. */
export type Part = { key: string; title: () => string; hint: () => string; known: readonly string[] };

export const parts: readonly Part[] = [
  {
    key: 'situation',
    title: m.partSituation,
    hint: m.partSituationHint,
    known: ['situation', '情況', '상황'],
  },
  {
    key: 'checked',
    title: m.partChecked,
    hint: m.partCheckedHint,
    known: ['what i checked', '我檢查了什麼', '확인한 것'],
  },
  { key: 'cause', title: m.partCause, hint: m.partCauseHint, known: ['cause', 'root cause', '原因', '원인'] },
  {
    key: 'proof',
    title: m.partProof,
    hint: m.partProofHint,
    known: ['how i proved it', '如何證明', '어떻게 증명했는가'],
  },
  {
    key: 'resolution',
    title: m.partResolution,
    hint: m.partResolutionHint,
    known: ['resolution', '解決方式', '해결'],
  },
  {
    key: 'next',
    title: m.partNext,
    hint: m.partNextHint,
    known: ['what i would do differently', '下次我會怎麼做', '다음에는'],
  },
];

/** Where the headings of a text are; those inside fenced code are none. */
export function headingsIn(text: string): { title: string; at: number }[] {
  const out: { title: string; at: number }[] = [];
  let at = 0;
  let fence = '';
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence) {
      if (mark.startsWith(fence)) fence = '';
    } else if (mark) fence = mark;
    else {
      const title = /^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$/.exec(line)?.[1];
      if (title) out.push({ title, at });
    }
    at += line.length + 1;
  }
  return out;
}

/** Where a part of the text begins, in whichever language its heading is; nothing when it is not there yet. */
export function placeOfPart(part: Part, text: string): number | undefined {
  const known = [...part.known, part.title().toLowerCase()];
  return headingsIn(text).find(({ title }) => known.includes(title.toLowerCase()))?.at;
}

/** All parts as empty sections, to begin with. */
export const outline = (): string => parts.map((part) => `## ${part.title()}\n\n`).join('\n');
