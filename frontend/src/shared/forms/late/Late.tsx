import { lazy, Suspense } from 'react';
import type { Overtaken } from './useOvertaken';

// Only who was too late needs it.
const BothVersions = lazy(() => import('./BothVersions'));

type Props = {
  overtaken: Overtaken;
  /** What happened, where "somebody saved" is not it. */
  title?: string | undefined;
};

/** Both versions above the form, once somebody was in between; nothing before. */
export function Late({ overtaken, title }: Props) {
  if (!overtaken.shown) return null;
  return (
    <Suspense>
      <BothVersions overtaken={overtaken} {...(title ? { title } : {})} />
    </Suspense>
  );
}
