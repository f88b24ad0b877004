import { m } from '#shared/i18n/gen/planActs';

const fields: Record<string, () => string> = {
  stage: m.fieldStage,
  kind: m.fieldKind,
  title: m.fieldTitle,
  instructions: m.fieldInstructions,
  offsetDays: m.fieldOffsetDays,
  judged: m.fieldJudged,
  prerequisites: m.fieldPrerequisites,
  certification: m.fieldCertification,
  library: m.fieldLibrary,
};

/** What differs between two versions of a task. */
export const fieldText = (name: string): string => fields[name]?.() ?? name;
