import type { BarChange } from '#shared/api/schema';
import { KeyList } from '#shared/ui/Section';
import { Replaced } from './Changed';

/** The points in which two bars differ, in the server's words. */
export function BarChanges({ changes }: { changes: readonly BarChange[] }) {
  return (
    <KeyList items={changes.map((c) => [c.label, <Replaced key={c.field} from={c.from} to={c.to} />])} />
  );
}
