import { Injectable } from '@nestjs/common';
import { type AskedBy, actorOf } from '#libs/kernel';
import { Progress } from '#libs/platform';
import { CommitService } from '../commit/commit.service.js';
import { UndoService } from '../commit/undo.service.js';
import { ImportFailures } from './import-failures.js';
import { Reading } from './reading.js';

/** The work of the queue for imports: each may run twice, and any process may be killed in the middle. */
@Injectable()
export class ImportJobs {
  constructor(
    private readonly reading: Reading,
    private readonly commits: CommitService,
    private readonly undos: UndoService,
    private readonly failures: ImportFailures,
    private readonly progress: Progress,
  ) {}

  async read({ importId }: { importId: string }): Promise<void> {
    try {
      await this.reading.read(importId, (phase, rows) => void this.progress.report(importId, phase, rows, null));
    } catch (error) {
      await this.failures.settle(importId, 'reading', error);
    } finally {
      await this.progress.clear(importId);
    }
  }

  async commit({ importId, ...by }: { importId: string } & AskedBy): Promise<void> {
    try {
      await this.commits.commit(importId, actorOf(by), (done, total) => void this.progress.report(importId, 'committing', done, total));
    } catch (error) {
      await this.failures.settle(importId, 'committing', error);
    } finally {
      await this.progress.clear(importId);
    }
  }

  async undo({ importId, ...by }: { importId: string } & AskedBy): Promise<void> {
    try {
      await this.undos.undo(importId, actorOf(by), (done, total) => void this.progress.report(importId, 'undoing', done, total));
    } catch (error) {
      await this.failures.settle(importId, 'undoing', error);
    } finally {
      await this.progress.clear(importId);
    }
  }
}
