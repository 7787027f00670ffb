import type { Figures } from '../line.js';

/** What is said to a process that watches its event loop, and what it answers. */
export const WATCH = 'watch the event loop';
export const TELL = 'tell its delays';
export interface LoopDelay {
  readonly loopDelay: Figures;
}
