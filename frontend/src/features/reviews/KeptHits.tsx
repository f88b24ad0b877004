import type { DismissedHit } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/reviews';
import { Section } from '#shared/ui/Section';
import classes from './case.module.css';

const kinds: Record<string, () => string> = {
  secret: m.hitSecret,
  arn: m.hitArn,
  email: m.hitEmail,
  phone: m.hitPhone,
  account: m.hitAccount,
  ip: m.hitIp,
  host: m.hitHost,
};

/** What the customer-data guard found and the author kept, with the reason (S2). */
export function KeptHits({ hits }: { hits: readonly DismissedHit[] }) {
  if (hits.length === 0) return null;
  return (
    <div className={classes.note}>
      <Section title={m.keptTitle({ count: hits.length })} hint={m.keptHint()}>
        <ul className={classes.hits}>
          {hits.map((hit) => (
            <li key={`${hit.kind} ${hit.masked}`}>
              <span className={classes.hitKind}>{kinds[hit.kind]?.() ?? hit.kind}</span>
              <code>{hit.masked}</code>
              <p>{hit.reason}</p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
