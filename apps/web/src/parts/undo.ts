import { useSyncExternalStore } from 'react';

/** What was just done and can be taken back. */
export interface Undoable {
  readonly text: string;
  readonly undo: () => Promise<unknown>;
}

interface Offered extends Undoable {
  readonly turn: number; // tells it from the one before
}

let turn = 0;
let offered: Offered | null = null;
const listeners = new Set<() => void>();

/** Says what was done, with a way back; the next one takes its place. */
export function offerUndo(next: Undoable | null): void {
  offered = next && { ...next, turn: ++turn };
  for (const tell of listeners) tell();
}

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useUndoable = (): Offered | null => useSyncExternalStore(listen, () => offered);
