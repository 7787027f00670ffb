import { Injectable } from '@nestjs/common';
import { actorOf, DomainError } from '#libs/kernel';
import { Changes, Database, Progress } from '#libs/platform';
import type { FreezeAsked } from '../days/day-count.js';
import { piecesOf } from '../days/pieces.js';
import { Freezer, OF_NOBODY } from './freezer.js';

/** Freezes a number of very many people. May run twice, and be killed in the middle: what was asked for goes with what is frozen. */
@Injectable()
export class FreezeWork {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
    private readonly freezer: Freezer,
    private readonly progress: Progress,
  ) {}

  async run(asked: FreezeAsked): Promise<void> {
    try {
      await this.freeze(asked);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === OF_NOBODY)) throw error;
      await this.refused(asked, error.code);
    } finally {
      await this.progress.clear(asked.snapshot);
    }
  }

  private freeze(asked: FreezeAsked): Promise<void> {
    const { snapshot, by, title } = asked;
    return this.changes.write(actorOf(by), title, async (tx, change) => {
      const waiting = await tx.query(`select from indicators_day_count c where c.id = $1 and c.state = 'counting' for update`, [snapshot]);
      if (waiting.length === 0) return;
      await this.freezer.freeze(tx, change, asked, await piecesOf(tx), (done, total) =>
        this.progress.report(snapshot, 'counting', done, total),
      );
      await tx.execute(`delete from indicators_day_count where id = $1`, [snapshot]);
    });
  }

  private async refused({ snapshot }: FreezeAsked, code: string): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(
        `update indicators_day_count set state = 'ready', answer = $2, seen = '', counted_at = clock_timestamp() where id = $1 and state = 'counting'`,
        [snapshot, JSON.stringify({ refused: code })],
      ),
    );
  }
}
