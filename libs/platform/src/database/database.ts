import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { Bounds } from './bounds.js';
import { Tx } from './tx.js';

export const SCOPED = 'scoped';
export const WHOLE = 'whole';

/** Opens transactions. There is no other way to the database, so that nothing runs outside one. */
@Injectable()
export class Database {
  constructor(
    @InjectDataSource(SCOPED) private readonly scoped: DataSource,
    @InjectDataSource(WHOLE) private readonly whole: DataSource,
  ) {}

  /** A read as the asker's bounds allow: row-level security stands behind the compiled predicate. */
  async read<Result>(bounds: Bounds, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    if (bounds === 'whole') return this.readWhole(work);
    return this.within(this.scoped, 'start transaction read only', async (tx) => {
      await tx.query(`select set_config('app.lo', $1, true), set_config('app.hi', $2, true)`, [
        bounds.map(({ lo }) => lo).join(','),
        bounds.map(({ hi }) => hi).join(','),
      ]);
      return work(tx);
    });
  }

  /**
   * A read whose only scope is the compiled predicate: questions about a past day, where a policy through today's
   * card would silently change the number, and the product's own work.
   */
  readWhole<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.within(this.whole, 'start transaction isolation level repeatable read read only', work);
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

  private async within<Result>(source: DataSource, begin: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await client.query(begin);
      try {
        const tx = new Tx(runner.manager, client);
        const result = await work(tx);
        await client.query('commit');
        tx.committed();
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** serialization_failure and deadlock_detected */
const RETRYABLE = new Set(['40001', '40P01']);
