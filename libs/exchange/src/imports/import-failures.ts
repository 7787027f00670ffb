import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DomainError } from '#libs/kernel';
import { Database, LOGGER } from '#libs/platform';
import { LET_GO } from '../let-go.js';
import type { ImportStatus } from './import.rows.js';

/** Gone by themselves: lost connections, restarts, full disks, deadlocks. The queue tries again. */
const PASSING = /^(08|40|53|55|57)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOSPC|EMFILE)/;

type Busy = Extract<ImportStatus, 'reading' | 'committing' | 'undoing'>;

const FAILED: Readonly<Record<Busy, string>> = {
  reading: 'import.failed',
  committing: 'import.commit_failed',
  undoing: 'import.undo_failed',
};
/** From where an officer can go on, as SQL. */
const AFTER: Readonly<Record<Busy, string>> = {
  reading: `'failed'`,
  committing: `case when committed_at is null then 'ready' else 'committed' end`,
  undoing: `'committed'`,
};

/** Work of the queue that fails for good leaves the import in a state from which an officer can go on, and says why. */
@Injectable()
export class ImportFailures {
  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Rethrows what passes by itself. */
  async settle(importId: string, during: Busy, error: unknown): Promise<void> {
    const code = (error as { code?: unknown }).code;
    if (!(error instanceof DomainError) && typeof code === 'string' && PASSING.test(code)) throw error;
    if (!(error instanceof DomainError))
      this.logger.error(
        { import: importId, during, errorClass: error instanceof Error ? error.constructor.name : 'unknown', code: String(code ?? '') },
        'import failed',
      );
    const known = error instanceof DomainError ? error : new DomainError(FAILED[during]);
    await this.database.write((tx) =>
      tx.execute(
        `update exchange_import set status = ${AFTER[during]},
           error_code = $2, error_params = $3, version = version + 1 where id = $1 and status = $4`,
        [importId, known.code, JSON.stringify(known.params), during],
      ),
    );
  }

  /**
   * The imports of work that is nobody's any more go back to where an officer can begin it again. They are held before it is asked who
   * works at them: an officer who begins anew meanwhile would be taken for the one who gave up.
   */
  async settleGivenUp(): Promise<void> {
    const settled = await this.database.write(async (tx) => {
      const busy = await tx.query<{ id: string }>(BUSY);
      return busy.length > 0 ? tx.execute(GIVEN_UP, [busy.map(({ id }) => id)]) : 0;
    });
    if (settled > 0) this.logger.error({ imports: settled }, 'imports given up');
  }
}

const BUSY = `select i.id from exchange_import i where i.status in ('reading', 'committing', 'undoing') for update skip locked`;

const GIVEN_UP = `
  update exchange_import i set status = case i.status ${Object.entries(AFTER)
    .map(([busy, after]) => `when '${busy}' then ${after}`)
    .join(' ')} end,
    error_code = 'import.given_up', error_params = '{}', version = i.version + 1
  where i.id = any($1::uuid[])
    and exists (select from platform_outbox o where ${LET_GO} and o.topic like 'exchange.%' and o.payload ->> 'importId' = i.id::text)
    and not exists (
      select from platform_outbox o where o.state in ('new', 'queued') and o.topic like 'exchange.%' and o.payload ->> 'importId' = i.id::text)`;
