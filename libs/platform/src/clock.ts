/** What tells the time: `Clock` of the kernel. */
export const CLOCK = Symbol('clock');
