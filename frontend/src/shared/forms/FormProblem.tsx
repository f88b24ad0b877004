import { useEffect, useRef } from 'react';
import { Problem } from '../api/problem';
import { sentenceOf } from '../ui/ProblemNote';
import classes from './forms.module.css';

type Props = {
  form: { problem: unknown; getInputNode: (path: never) => HTMLElement | null };
};

/** What is wrong, above the form: takes the focus and leads to each field. */
export function FormProblem({ form }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { problem } = form;
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const fields = problem instanceof Problem ? Object.entries(problem.fields) : [];
  const others = problem instanceof Problem ? [...problem.others, ...problem.reasons] : [];
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.problem}>
      <p>{sentenceOf(problem)}</p>
      {fields.length + others.length > 0 && (
        <ul>
          {fields.map(([path, text]) => (
            <li key={path}>
              <FieldLink node={() => form.getInputNode(path as never)} text={text} />
            </li>
          ))}
          {others.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A sentence about a field that is on the page leads there. */
function FieldLink({ node, text }: { node: () => HTMLElement | null; text: string }) {
  return (
    <button type="button" className={classes.fieldLink} onClick={() => node()?.focus()}>
      {text}
    </button>
  );
}
