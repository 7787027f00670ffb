import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Files, Progress } from '#libs/platform';
import { Stores } from '../imports/stores.js';
import { LET_GO } from '../let-go.js';
import { type ExportRow, findExport } from './export.rows.js';
import { Cancelled, ExportWork } from './export-work.js';
import { KEEP_DAYS } from './list-question.js';

const LIMIT = 200 * 1024 * 1024;

/** The work of the queue for lists: may run twice, and any process may be killed in the middle. */
@Injectable()
export class ExportJobs {
  constructor(
    private readonly stores: Stores,
    private readonly work: ExportWork,
    private readonly files: Files,
    private readonly progress: Progress,
  ) {}

  async run({ exportId }: { exportId: string }): Promise<void> {
    const row = await this.stores.database.readWhole((tx) => findExport(tx, exportId));
    if (row?.status !== 'running') return;
    try {
      const { content, people, withheld, reach } = await this.work.make(
        row,
        (done, total) => void this.progress.report(exportId, 'writing', done, total),
      );
      const file = await this.files.put(content, { limit: LIMIT, expiresAt: new Date(Date.now() + KEEP_DAYS * 86_400_000) });
      const values = [file.id, people(), this.nameOf(row), withheld(), JSON.stringify(reach)];
      const settled = await this.settle(exportId, READY, values);
      if (!settled) await this.files.remove(file.id); // stopped while its last rows were written
    } catch (error) {
      if (error instanceof Cancelled) return;
      if (!(error instanceof DomainError)) throw error;
      await this.settle(exportId, `status = 'failed', error_code = $2, error_params = $3`, [error.code, JSON.stringify(error.params)]);
    } finally {
      await this.progress.clear(exportId);
    }
  }

  /** Lists that nobody makes any more say so. */
  async settleGivenUp(): Promise<void> {
    await this.stores.database.write((tx) => tx.execute(GIVEN_UP));
  }

  private async settle(id: string, values: string, parameters: readonly unknown[]): Promise<boolean> {
    const settled = await this.stores.database.write((tx) =>
      tx.execute(`update exchange_export set ${values}, finished_at = clock_timestamp() where id = $1 and status = 'running'`, [
        id,
        ...parameters,
      ]),
    );
    return settled > 0;
  }

  private nameOf({ language, format }: ExportRow): string {
    return `${language === 'vi' ? 'danh-sach' : 'list'}-${this.stores.clock.today()}.${format}`;
  }
}

const READY = `status = 'ready', file_id = $2, people = $3, file_name = $4, withheld = $5, reach = $6`;

const GIVEN_UP = `
  update exchange_export e set status = 'failed', error_code = 'export.given_up', error_params = '{}', finished_at = clock_timestamp()
  where e.status = 'running'
    and exists (select from platform_outbox o where ${LET_GO} and o.topic = 'exchange.export_list' and o.payload ->> 'exportId' = e.id::text)`;
