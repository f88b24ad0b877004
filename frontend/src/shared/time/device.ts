/** This device's own clock in milliseconds: for waits and for the order of what it keeps, never for what people read. */
export const deviceNow = (): number => Date.now();
