import { Link } from '@tanstack/react-router';
import { Problem } from '#shared/api/problem';
import { m } from '#shared/i18n/gen/slots';
import { Empty } from '#shared/ui/Empty';
import { ErrorState } from '#shared/ui/ErrorState';

type Props = { error: unknown; id: number; retry: () => void };

/** There is nothing to choose now, and why: not ready, or an interview is under way. */
export function Refused({ error, id, retry }: Props) {
  if (!(error instanceof Problem && error.status === 409)) return <ErrorState error={error} retry={retry} />;
  const to = (
    <Link to="/candidacies/$id" params={{ id: String(id) }}>
      {m.toCandidacy()}
    </Link>
  );
  return <Empty title={error.detail} action={to} />;
}
