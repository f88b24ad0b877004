import { m } from '#shared/i18n/gen/rules';
import { locale } from '#shared/i18n/runtime';
import { wordHunks } from '#shared/markdown/words';
import classes from './parts.module.css';

/** One text in two versions, marked word by word. */
export function Changed({ from, to }: { from: string; to: string }) {
  let at = 0;
  return (
    <span className={classes.changed}>
      {wordHunks(from, to, locale).map((hunk) => {
        at += 1;
        if ('same' in hunk) return <span key={at}>{hunk.same}</span>;
        return (
          <span key={at}>
            {hunk.before ? <del>{hunk.before}</del> : null}
            {hunk.after ? <ins>{hunk.after}</ins> : null}
          </span>
        );
      })}
    </span>
  );
}

/** A value that was another before, as a whole. */
export function Replaced({ from, to }: { from: string; to: string }) {
  return (
    <span className={classes.changed}>
      {from ? <del>{from}</del> : null} {to ? <ins>{to}</ins> : null}
    </span>
  );
}

/** What happened to a part, in a word beside its mark. */
export function Mark({ kind }: { kind: 'added' | 'removed' | 'changed' }) {
  const text = { added: m.added, removed: m.removed, changed: m.changedMark }[kind]();
  return (
    <span className={classes.mark} data-kind={kind}>
      {text}
    </span>
  );
}
