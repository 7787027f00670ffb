import type pg from 'pg';
import type { Role } from '#libs/access';
import type { ConnectionSettings } from '#libs/platform';
import type { Figures, Line } from './line.js';
import type { Door } from './product/door.js';
import type { Size } from './sizes.js';

/** What a measurement works with: the running product on a database of invented people, and that database by hand. */
export interface Bench {
  readonly size: Size;
  /** The database of this run, a fresh copy: what a measurement writes is gone afterwards. */
  readonly settings: ConnectionSettings;
  /** Another fresh copy, for what is done by hand in the same tables. */
  another(): Promise<ConnectionSettings>;
  /** An own connection under the role the product reads and writes with. */
  readonly sql: pg.Client;
  /** A folder of this run for files. */
  readonly folder: string;
  /** The process that does what is waited for by nobody, for its memory: the worker, or without Redis the one that answers. */
  readonly workPid: number;
  /** How late the event loop of the process that answers was while something went on. */
  loopDelay(work: () => Promise<unknown>): Promise<Figures>;
  /** Signed in over HTTP as a user of this role, within one unit or everywhere. */
  door(role: Role, unit?: BenchUnit | null): Promise<Door>;
  readonly units: BenchUnits;
}

export interface BenchUnit {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

export interface BenchUnits {
  readonly root: BenchUnit;
  readonly ward: BenchUnit; // the one with most people
  readonly department: BenchUnit;
}

/** One question to the product, beside what answers it by hand. Values are compared before anything is timed. */
export interface Measurement {
  readonly name: string; // as one asks for it: npm run bench -- 60k search
  run(bench: Bench): Promise<Line[]>;
}

/** A measurement that cannot be trusted: the product's answer is not the one found by hand. */
export class WrongAnswer extends Error {}
