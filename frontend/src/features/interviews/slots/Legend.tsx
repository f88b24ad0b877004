import { m } from '#shared/i18n/gen/slots';
import classes from './band.module.css';

/** What the colours and shapes of a band are. */
export function Legend() {
  return (
    <figcaption className={classes.legend}>
      <span>
        <i data-part="working" /> {m.legendWorking()}
      </span>
      <span>
        <i data-part="shoulder" /> {m.legendShoulder()}
      </span>
      <span>
        <i data-part="night" /> {m.legendNight()}
      </span>
    </figcaption>
  );
}
