import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/cases';
import { ErrorState } from '#shared/ui/ErrorState';
import { ReasonList } from '#shared/ui/ReasonList';
import { Section } from '#shared/ui/Section';
import { TextSkeleton } from '#shared/ui/Skeletons';
import { Candidates } from './Candidates';
import { type Asked, OfferDialog } from './OfferDialog';
import { byPerson } from './outlook';
import { reviewersOptions } from './queries';

type Props = { id: number; action: Action | undefined };

/** For coordinators: who could take a seat, in order and with reasons, and who cannot, and why. */
export function Coordinate({ id, action }: Props) {
  const [asked, setAsked] = useState<Asked>();
  const allowed = action?.allowed === true;
  const query = useQuery({ ...reviewersOptions(id), enabled: allowed });
  if (!allowed) return <ReasonList reasons={action?.reason ? [action.reason.text] : []} glyph="off" />;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <TextSkeleton lines={10} />;
  const { ranked, excluded, able, needed, routeText } = query.data;
  const out = byPerson(excluded);
  return (
    <>
      <Section
        title={m.couldReview()}
        hint={[m.ableOf({ able, needed }), routeText].filter(Boolean).join(' ')}
      >
        <Candidates
          people={ranked.map(({ person, reasons, asDeveloper }, i) => ({
            person,
            texts: reasons,
            asDeveloper,
            place: i + 1,
          }))}
          verb={m.ask()}
          onAsk={({ person, place }) => setAsked({ person, texts: [], needsReason: place !== 1 })}
        />
      </Section>
      <Section title={m.overridable()} hint={m.overridableHint()}>
        <Candidates
          people={out.filter((e) => e.soft)}
          verb={m.askAnyway()}
          onAsk={({ person, texts }) => setAsked({ person, texts, needsReason: true })}
        />
      </Section>
      <Section title={m.cannot()} hint={m.cannotHint()}>
        <Candidates people={out.filter((e) => !e.soft)} />
      </Section>
      {asked ? <OfferDialog id={id} asked={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}
