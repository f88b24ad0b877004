import classes from './filters.module.css';

/** As high as the filters that come. */
export const FiltersPlace = () => <div className={classes.place} />;
