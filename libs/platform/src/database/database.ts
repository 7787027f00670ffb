import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg, { type ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { Clock } from '#libs/kernel';
import { CLOCK } from '../clock.js';
import type { Bounds, Reach } from './bounds.js';
import { PlannedTexts } from './planned-texts.js';
import { inOnePiece, Tx } from './tx.js';

export const SCOPED = 'scoped';
export const WHOLE = 'whole';

/** Opens transactions. There is no other way to the database, so that nothing runs outside one. */
@Injectable()
export class Database {
  private readonly texts = new PlannedTexts();

  constructor(
    @InjectDataSource(SCOPED) private readonly scoped: DataSource,
    @InjectDataSource(WHOLE) private readonly whole: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A read as the asker's bounds allow: row-level security stands behind the compiled predicate. */
  async read<Result>(bounds: Bounds, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    if (bounds === 'whole') return this.readWhole(work);
    const each = [({ lo }: Reach) => lo, ({ hi }: Reach) => hi, ({ fields }: Reach) => fields?.join('|') ?? ALL_FIELDS];
    const [lo, hi, fields] = each.map((part) => pg.escapeLiteral(bounds.map(part).join()));
    const context = `set local app.lo = ${lo}; set local app.hi = ${hi}; set local app.fields = ${fields}; set local app.today = '${this.clock.today()}'`;
    return this.reading(this.scoped, `start transaction read only; ${context}`, work);
  }

  /**
   * A read whose only scope is the compiled predicate: questions about a past day, where a policy through today's
   * card would silently change the number, and the product's own work.
   */
  readWhole<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.reading(this.whole, 'start transaction isolation level repeatable read read only', work);
  }

  /** One statement that reads, known by its name: a transaction by itself, in one round trip. */
  async readAtOnce<Row>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const runner = this.whole.createQueryRunner();
    try {
      return await new Tx(runner.manager, (await runner.connect()) as ClientBase).prepared<Row>(name, sql, parameters);
    } finally {
      await runner.release();
    }
  }

  /** A write. Business writes go through `Changes.write`, which adds the change row. Retried on a deadlock. */
  async write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.within(this.whole, 'start transaction', work);
      } catch (error) {
        if (attempt >= 3 || !RETRYABLE.has((error as { code?: string }).code ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20 * attempt * (1 + Math.random())));
      }
    }
  }

  /**
   * The beginning leaves together with the first question, and is asked after in the end: had it failed, nothing was protected by it.
   * Nothing depends on how a read ends: its answer does not wait for that.
   */
  private async reading<Result>(source: DataSource, begin: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as ClientBase;
    const tx = new Tx(runner.manager, client, this.texts);
    const end = (how: Promise<void>) => how.catch(() => undefined).then(() => runner.release());
    try {
      const [, result] = await Promise.all([inOnePiece(client).query(begin), work(tx)]);
      setImmediate(() => void end(tx.commit())); // the answer goes first
      return result;
    } catch (error) {
      await end(tx.rollback());
      throw error;
    }
  }

  private async within<Result>(source: DataSource, begin: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      const tx = new Tx(runner.manager, client, this.texts);
      try {
        const [, result] = await Promise.all([inOnePiece(client).query(begin), work(tx)]); // in one piece with the first statements
        await tx.commit();
        tx.committed();
        return result;
      } catch (error) {
        await tx.rollback();
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** Of a part of the bounds that is not limited to fields: what is left unsaid reaches nobody. */
const ALL_FIELDS = '*';

/** serialization_failure and deadlock_detected */
const RETRYABLE = new Set(['40001', '40P01']);
