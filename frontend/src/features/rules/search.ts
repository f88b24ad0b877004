// What addresses say. It is loaded with the shell, so it stays small.

type Search = Record<string, unknown>;

/** What a list is narrowed to. */
export type Filter = { q?: string };

export const filterOf = ({ q }: Search): Filter => (typeof q === 'string' && q ? { q } : {});

/** Which version is shown; the newest, unless it says so. */
export const versionOf = ({ version }: Search): { version?: number } =>
  Number(version) > 0 ? { version: Number(version) } : {};

/** Whose rubric: a service's, or without one the organisation's own. */
export type Scope = { service?: number };

/** As the address says it. */
export const scopeOf = (text: string): Scope => (text === 'organisation' ? {} : { service: Number(text) });

export const scopeText = ({ service }: Scope): string => (service ? String(service) : 'organisation');
