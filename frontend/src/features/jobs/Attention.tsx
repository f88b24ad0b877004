import type { JobHealth } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/jobs';
import { Troubles } from '#shared/ui/late/Troubles';
import { type Trouble, troublesOf } from './model';

const textOf = (trouble: Trouble): string =>
  trouble.kind === 'dead' ? m.troubleDead({ count: trouble.count }) : m.troubleLate({ title: trouble.title });

export function Attention({ health }: { health: JobHealth }) {
  return <Troubles troubles={troublesOf(health).map(textOf)} label={m.attention()} well={m.allWell()} />;
}
