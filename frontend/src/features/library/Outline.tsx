import { useEffect, useState } from 'react';
import { m } from '#shared/i18n/gen/library';
import type { Heading } from '#shared/markdown/headings';
import classes from './reading.module.css';

/** The heading that is being read: the last that went past the upper part of the window. */
function useCurrent(headings: readonly Heading[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const found = headings.flatMap(({ id }) => document.getElementById(id) ?? []);
    if (found.length === 0 || !('IntersectionObserver' in globalThis)) return undefined;
    const look = (): void => {
      const passed = found.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3);
      setCurrent((passed ?? found[0])?.id);
    };
    const observer = new IntersectionObserver(look, { rootMargin: '0px 0px -70% 0px', threshold: [0, 1] });
    for (const heading of found) observer.observe(heading);
    return () => observer.disconnect();
  }, [headings]);
  return current;
}

/** What the text holds, with the place of the reader in it. */
export function Outline({ headings }: { headings: readonly Heading[] }) {
  const current = useCurrent(headings);
  return (
    <nav className={classes.outline} aria-label={m.outline()}>
      {headings.length > 1 ? (
        <>
          <b>{m.outline()}</b>
          <ol>
            {headings.map(({ id, text, level }) => (
              <li key={id} data-level={Math.min(level, 3)}>
                <a href={`#${id}`} aria-current={id === current || undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </nav>
  );
}
