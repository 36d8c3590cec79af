/** A place in a wall's log. `seq` is dense from 1 (0 is "before everything"); `epoch` names this life of the log. */
export type Cursor = { readonly epoch: string; readonly seq: number }

export const sameEpoch = (a: Cursor, b: Cursor): boolean => a.epoch === b.epoch
