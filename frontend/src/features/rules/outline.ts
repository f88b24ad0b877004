import { freeKey } from './criteria';

/** What a curriculum is called, as it is edited; an empty service is none. */
export type OutlineValues = { title: string; slug: string; service: string };

export const blankOutline: OutlineValues = { title: '', slug: '', service: '' };

/** The slug that a title offers until somebody types another; none where it has no Latin letter. */
export const slugFor = (title: string): string => freeKey(title, [], '').slice(0, 60).replace(/-$/, '');

export const outlineBody = ({ title, service }: OutlineValues) => ({ title, service: Number(service) || 0 });
