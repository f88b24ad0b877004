import classes from './keys.module.css';

/** Keys to press, parted by spaces: <Keys k="J K" />. What they do is said beside them. */
export function Keys({ k }: { k: string }) {
  return (
    <span className={classes.keys}>
      {k.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
