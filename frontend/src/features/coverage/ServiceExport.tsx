import type { ServiceHours } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/coverageService';
import { ReportMenu } from '#shared/ui/ReportMenu';
import { type CoverageSearch, hourQuery } from './search';

type Props = { data: ServiceHours; search: CoverageSearch };

/** Every table of a service's page; what its reader may not know of is not offered. */
export default function ServiceExport({ data, search }: Props) {
  const one = { service: data.service.slug };
  const { family: _, weekdays, ...filter } = hourQuery(search);
  const weekly = { ...one, ...filter };
  const known = [
    { table: 'pipeline', title: m.coming(), query: one },
    { table: 'service-supply', title: m.supply(), query: one },
  ];
  return (
    <ReportMenu
      asked
      reports={[
        { table: 'service-hours', title: m.week(), query: weekly },
        { table: 'service-seasons', title: m.seasons(), query: { ...weekly, weekdays } },
        { table: 'forecast', title: m.outlook(), query: one },
        ...(data.mayKnowCandidates ? known : []),
        { table: 'targets', title: m.targets(), query: one },
      ]}
    />
  );
}
