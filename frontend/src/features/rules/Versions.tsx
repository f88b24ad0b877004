import { Link } from '@tanstack/react-router';
import type { PersonRef } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/rules';
import { Moment } from '#shared/time/Moment';
import { PersonName } from '#shared/ui/PersonName';
import { Section } from '#shared/ui/Section';
import classes from './parts.module.css';

export type Version = { number: number; note: string; publishedBy: PersonRef | null; publishedAt: string };

/** What was published, the newest first; each has an address of its own. */
export function Versions({ versions, shown }: { versions: readonly Version[]; shown: number }) {
  return (
    <Section title={m.versions()}>
      <ol className={classes.versions}>
        {versions.map((version) => (
          <li key={version.number}>
            <Link
              to="."
              search={{ version: version.number }}
              aria-current={version.number === shown ? 'page' : undefined}
              resetScroll={false}
            >
              {m.version({ number: version.number })}
            </Link>
            <small>
              <Moment at={version.publishedAt} show="relative" />
              {version.publishedBy ? (
                <>
                  {' · '}
                  <PersonName person={version.publishedBy} both={false} />
                </>
              ) : null}
            </small>
            {version.note ? <p>{version.note}</p> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
