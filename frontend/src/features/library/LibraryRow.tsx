import { Link } from '@tanstack/react-router';
import type { LibraryCase } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/library';
import { Level } from '#shared/ui/Level';
import { Person } from '#shared/ui/PersonName';
import { Approved } from './Approved';
import classes from './library.module.css';
import { Marked } from './Marked';

type Props = { row: LibraryCase; onService: (slug: string) => void };

export function LibraryRow({ row, onService }: Props) {
  return (
    <li className={classes.row} data-row>
      <h2 className={classes.title}>
        <Link to="/library/$id" params={{ id: String(row.id) }}>
          <Marked parts={row.title} />
        </Link>
      </h2>
      <p className={classes.passage}>
        <Marked parts={row.passage} />
      </p>
      <div className={classes.about}>
        <button
          type="button"
          className={classes.service}
          onClick={() => onService(row.service.slug)}
          title={m.onlyService({ service: row.service.name })}
        >
          {row.service.name}
        </button>
        <Level value={row.level} />
        <Person person={row.author} size={20} both={false} />
        <span className={classes.when}>
          <Approved at={row.approvedAt} />
        </span>
      </div>
    </li>
  );
}
