import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LibraryReading } from '#shared/api/schema';
import { m } from '#shared/i18n/gen/library';
import { Level } from '#shared/ui/Level';
import { Section } from '#shared/ui/Section';
import { Bone } from '#shared/ui/Skeletons';
import { StatusGlyph } from '#shared/ui/StatusGlyph';
import { shownState } from '#shared/ui/states';
import { Marked } from './Marked';
import { relatedTo } from './model';
import { relatedOptions } from './queries';
import classes from './reading.module.css';

/** Where to go from here: the tasks of mine that lead to this case, and others to read. */
export function ReadingAside({ reading: c }: { reading: LibraryReading }) {
  const related = useQuery(relatedOptions(c.service.slug));
  const others = relatedTo(c.id, c.level, related.data?.items ?? []);
  return (
    <aside className={classes.aside} aria-label={m.beside()}>
      {c.tasks.length > 0 ? (
        <Section title={m.myTasks()} hint={m.myTasksHint()}>
          <ul className={classes.tasks}>
            {c.tasks.map((task) => {
              const { glyph, text } = shownState('task', task.state);
              return (
                <li key={task.id}>
                  <StatusGlyph glyph={glyph} label={text()} />
                  <Link to="/path/tasks/$id" params={{ id: String(task.id) }}>
                    {task.title}
                  </Link>
                </li>
              );
            })}
          </ul>
        </Section>
      ) : null}
      {related.isPending ? <Bone height={180} /> : null}
      {others.length > 0 ? (
        <Section title={m.moreOf({ service: c.service.name })}>
          <ul className={classes.related}>
            {others.map((other) => (
              <li key={other.id}>
                <Link to="/library/$id" params={{ id: String(other.id) }}>
                  <Marked parts={other.title} />
                </Link>
                <Level value={other.level} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </aside>
  );
}
