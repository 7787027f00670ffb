import type { Tx } from '#libs/platform';
import type { SealKey } from '../seals/seal-key.js';
import { checkAnchor } from './anchored.js';
import { type BatchState, checkBatches } from './batches.js';
import { checkChain } from './chain.js';
import { type Finding, Findings } from './findings.js';

export interface TrailReport extends BatchState {
  readonly seals: number;
  readonly sealedUntil: Date | null;
  readonly droppedMonths: readonly string[];
  readonly anchors: number;
  readonly findings: readonly Finding[]; // the first ones
  readonly findingCount: number;
}

export interface VerifyOptions {
  readonly anchor: string; // the file of heads
  /** Whether a product is running that seals: then nothing stays unsealed for long. */
  readonly running: boolean;
}

/** The sealer waits for the oldest open transaction, and a long import is one. */
const UNSEALED_MICROS = 2 * 3_600_000_000;

/**
 * Everything again from what is stored: the chain and its signatures, every event under its seal, and the heads kept outside. One
 * snapshot, a few thousand rows in memory at a time. `tx` is repeatable and only read.
 */
export async function verifyTrail(tx: Tx, key: SealKey, { anchor, running }: VerifyOptions): Promise<TrailReport> {
  const findings = new Findings();
  const chain = await checkChain(tx, key, findings);
  const batches = await checkBatches(tx, chain, findings);
  const anchors = await checkAnchor(tx, key, chain, anchor, findings);
  if (running && batches.oldestUnsealed !== null && (await now(tx)) - batches.oldestUnsealed > UNSEALED_MICROS)
    findings.add({ kind: 'events_unsealed', seq: (chain.last?.seq ?? 0) + 1, count: batches.unsealed });
  return {
    ...batches,
    seals: chain.count,
    sealedUntil: chain.last ? new Date(chain.last.sealedAt / 1_000) : null,
    droppedMonths: [...chain.dropped].sort(),
    anchors,
    findings: [...findings.kept].sort((a, b) => a.seq - b.seq),
    findingCount: findings.count,
  };
}

async function now(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ now: string }>(`select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now`);
  return Number(row!.now);
}
