import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Seal } from './seal.js';
import { lastSeal } from './seals.js';

export const ANCHOR_FILE = Symbol('anchor file');

/** One line of the file: how far the chain had come, and its head then. */
export interface AnchorLine {
  readonly seq: number;
  readonly head: string;
  readonly signature: string;
  readonly at: string;
}

/**
 * Writes the head of the chain where the database does not reach, line after line: a database put back to an older state, or cut off
 * at its end, no longer agrees with it. Every process may write; the same line twice does no harm.
 */
@Injectable()
export class Anchor implements OnModuleDestroy {
  private written = 0;

  constructor(
    @Inject(ANCHOR_FILE) private readonly file: string,
    private readonly database: Database,
  ) {}

  async write(): Promise<void> {
    const last = await this.database.readWhole(lastSeal);
    if (!last || last.seq === this.written) return;
    if (this.written === 0 && (await lastLine(this.file))?.head === last.head.toString('hex')) return;
    await append(this.file, last);
    this.written = last.seq;
  }

  /** What was sealed since the last line is not lost with an orderly stop. */
  async onModuleDestroy(): Promise<void> {
    await this.write().catch(() => undefined); // the database may be gone before us
  }
}

async function append(path: string, { seq, head, signature }: Seal): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    const line: AnchorLine = { seq, head: head.toString('hex'), signature: signature.toString('hex'), at: new Date().toISOString() };
    await file.appendFile(`${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function lastLine(path: string): Promise<AnchorLine | null> {
  let last: AnchorLine | null = null;
  for await (const line of anchorLines(path)) last = line ?? last;
  return last;
}

/** The lines of the file in their order; null for one that cannot be read. */
export async function* anchorLines(path: string): AsyncGenerator<AnchorLine | null> {
  if (!existsSync(path)) return;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) if (text.trim()) yield readLine(text);
}

function readLine(text: string): AnchorLine | null {
  try {
    const { seq, head, signature, at } = JSON.parse(text) as AnchorLine;
    return Number.isSafeInteger(seq) && typeof head === 'string' && typeof signature === 'string' ? { seq, head, signature, at } : null;
  } catch {
    return null; // cut off while it was written
  }
}
