const EVERY_MS = 5_000;

/** Tells the launcher, where there is one, that the loop of this process still turns. */
export function beat(): void {
  if (process.send) setInterval(() => process.send?.('alive'), EVERY_MS).unref();
}
