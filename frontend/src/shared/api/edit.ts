import { useCallback, useState } from 'react';

/** The header that says which state was worked from. A revision is a number, or an ETag already. */
export const ifMatch = (revision: number | string): { 'If-Match': string } => ({
  'If-Match': typeof revision === 'number' ? `"${revision}"` : revision,
});

/** Not crypto.randomUUID, which plain http does not have. */
const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

type Once = {
  /** For the request: mutate({ body, ...once.init }). */
  init: { headers: { 'Idempotency-Key': string } };
  /** After it went through: the next is another act. */
  renew: () => void;
};

/**
 * A key for a post that must not happen twice: pressing again after an answer that never came
 * sends the same key, and the server answers as it did the first time.
 */
export function useOnce(): Once {
  const [key, setKey] = useState(newKey);
  const renew = useCallback(() => setKey(newKey()), []);
  return { init: { headers: { 'Idempotency-Key': key } }, renew };
}
