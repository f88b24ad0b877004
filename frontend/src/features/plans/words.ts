import {
  type Icon,
  IconBook,
  IconBook2,
  IconCertificate,
  IconEye,
  IconFlask,
  IconHeadset,
  IconSchool,
  IconUrgent,
} from '@tabler/icons-react';
import type { TaskSpec } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/plans';

type Kind = TaskSpec['kind'];

export const kindText: Record<Kind, () => string> = {
  reading: m.kindReading,
  course: m.kindCourse,
  lab: m.kindLab,
  shadowed_case: m.kindShadowedCase,
  practised_case: m.kindPractisedCase,
  incident_drill: m.kindIncidentDrill,
  certification: m.kindCertification,
  show_case: m.kindShowCase,
};

export const kindIcon: Record<Kind, Icon> = {
  reading: IconBook,
  course: IconSchool,
  lab: IconFlask,
  shadowed_case: IconEye,
  practised_case: IconHeadset,
  incident_drill: IconUrgent,
  certification: IconCertificate,
  show_case: IconBook2,
};

/** A stage as it is called; a curriculum without stages is one stretch of road. */
export const stageText = (name: string): string => name || m.stageAll();
