import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';
import { ARGON2ID } from './argon2id.js';

/** A password to be hashed, or to be held against what is stored. */
export interface HashingWork {
  readonly password: string;
  readonly stored: string | null;
}

export interface HashingAnswer {
  readonly hash: string;
  readonly right: boolean;
}

const LOWER = 10;
const LOWEST = 19;

/** Whatever else the machine has to do comes first. On Linux a priority is that of the thread which sets it; elsewhere it would be everybody's. */
if (process.platform === 'linux') setPriority(Math.min(getPriority() + LOWER, LOWEST));

parentPort?.on('message', ({ password, stored }: HashingWork) => {
  const answer: HashingAnswer =
    stored === null ? { hash: hashSync(password, ARGON2ID), right: false } : { hash: stored, right: verifySync(stored, password) };
  parentPort?.postMessage(answer);
});
