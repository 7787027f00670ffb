import type { Readable } from 'node:stream';

/** Nothing is handed out without a trace: where none can be left, nobody reads the stream, and what it holds open is let go. */
export async function onTrace(stream: Readable, leave: () => Promise<unknown>): Promise<void> {
  try {
    await leave();
  } catch (error) {
    stream.on('error', () => undefined).destroy();
    throw error;
  }
}
