import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#libs/kernel';
import { Database, Progress } from '#libs/platform';
import { CommitService } from '../commit/commit.service.js';
import { UndoService } from '../commit/undo.service.js';
import { findImport } from './import.rows.js';
import { Reading } from './reading.js';

/** The work of the queue for imports: each may run twice, and any process may be killed in the middle. */
@Injectable()
export class ImportJobs {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
    private readonly commits: CommitService,
    private readonly undos: UndoService,
    private readonly progress: Progress,
  ) {}

  async read({ importId }: { importId: string }): Promise<void> {
    const row = await this.database.readWhole((tx) => findImport(tx, importId));
    if (row?.status !== 'reading') return;
    try {
      await this.reading.read(row, (rows) => void this.progress.report(importId, 'reading', rows, null));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.database.write((tx) =>
        tx.execute(
          `update exchange_import set status = 'failed', error_code = $2, error_params = $3, version = version + 1 where id = $1 and status = 'reading'`,
          [importId, error.code, JSON.stringify(error.params)],
        ),
      );
    } finally {
      await this.progress.clear(importId);
    }
  }

  async commit({ importId, userId }: { importId: string; userId: string }): Promise<void> {
    try {
      await this.commits.commit(importId, actorOf(userId), (done, total) => void this.progress.report(importId, 'committing', done, total));
    } finally {
      await this.progress.clear(importId);
    }
  }

  async undo({ importId, userId }: { importId: string; userId: string }): Promise<void> {
    await this.undos.undo(importId, actorOf(userId));
  }
}

const actorOf = (userId: string): Actor => ({ kind: 'user', userId, language: 'vi' });
