import type { Finding, ShowCasePage, ShowCaseVersion } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import type { Passage } from '#shared/markdown/passages';
import { passageOf } from './passage';

export const anchorOfFinding = (id: number): string => `released-${id}`;

/** The released findings of one version, with the numbers that they are shown by. */
export const findingsOf = (page: ShowCasePage, version: number): Finding[] =>
  page.findings.filter((finding) => finding.versionNumber === version);

/** Where the released findings of a version stand in it. */
export function releasedPassages(page: ShowCasePage, version: ShowCaseVersion): Passage[] {
  return findingsOf(page, version.number).flatMap((finding, i) => {
    const about = {
      id: anchorOfFinding(finding.id),
      sign: String(i + 1),
      label: m.findingNumber({ number: i + 1 }),
    };
    return passageOf(version.body, finding, about) ?? [];
  });
}
