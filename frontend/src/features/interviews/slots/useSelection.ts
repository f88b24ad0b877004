import { useState } from 'react';
import type { InterviewOption } from '#shared/api/schema';
import { type Chosen, placeOf } from './model';

type Selection = { place: number; option: InterviewOption | undefined; choose: (place: number) => void };

/** Which option is chosen: it stays chosen while the list changes; when it is gone, the one at its place is. */
export function useSelection(options: readonly InterviewOption[]): Selection {
  const [chosen, setChosen] = useState<Chosen>({ place: 0, startsAt: undefined });
  const place = placeOf(options, chosen);
  const choose = (next: number): void => setChosen({ place: next, startsAt: options[next]?.startsAt });
  return { place, option: options[place], choose };
}
