/** The day from which on hours are searched, in the address. */
export type From = { from?: string };

export const readFrom = ({ from }: Record<string, unknown>): From =>
  typeof from === 'string' ? { from } : {};

export const searchFrom = (from: string | undefined): From => (from ? { from } : {});
