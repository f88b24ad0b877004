import { Button, Modal } from '@mantine/core';
import { m } from '#shared/i18n/gen/reviews';
import { Moment } from '#shared/time/Moment';
import classes from './conflict.module.css';
import { differences } from './differences';
import { draftOf, type Measure } from './model';
import type { Saver, Writing } from './saver';

type Props = { writing: Writing & { saver: Saver }; measures: readonly Measure[] };

/** Another window saved the review too: both are shown where they differ, and one goes on. */
export function DraftConflict({ writing: { conflict, draft, saver }, measures }: Props) {
  if (!conflict) return null;
  const rows = differences(draft, draftOf(conflict, measures), measures);
  return (
    <Modal
      opened
      size="lg"
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={m.conflictTitle()}
    >
      <p className={classes.conflictText}>
        {m.conflictText()} <Moment at={conflict.updatedAt} show="both" />
      </p>
      <table className={classes.conflict}>
        <thead>
          <tr>
            <th scope="col">{m.conflictPart()}</th>
            <th scope="col">{m.conflictHere()}</th>
            <th scope="col">{m.conflictThere()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, here, there }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{here || m.nothing()}</td>
              <td>{there || m.nothing()}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.conflictButtons}>
        <Button variant="default" onClick={() => saver.takeTheirs()}>
          {m.takeThere()}
        </Button>
        <Button onClick={() => saver.keepMine()} data-autofocus>
          {m.keepHere()}
        </Button>
      </div>
    </Modal>
  );
}
