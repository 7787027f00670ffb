import { Injectable } from '@nestjs/common';
import { Approvals } from './exports/approval/approvals.service.js';
import { ExportJobs } from './exports/export-jobs.js';
import { ImportFailures } from './imports/import-failures.js';

/** What no attempt could finish, or was lost with its process each time, does not stay busy for ever: looked for from time to time. */
@Injectable()
export class GivenUpWork {
  constructor(
    private readonly imports: ImportFailures,
    private readonly exports: ExportJobs,
    private readonly approvals: Approvals,
  ) {}

  async settle(): Promise<void> {
    await this.imports.settleGivenUp();
    await this.exports.settleGivenUp();
    await this.approvals.giveUp();
  }
}
