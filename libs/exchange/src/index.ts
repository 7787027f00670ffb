export { exchangeErrors } from './errors.js';
export { ExchangeModule } from './exchange.module.js';
export { ListDecidedTeller, ListWaitingTeller } from './exports/approval/approval.tellers.js';
export { columnKeys } from './exports/export-columns.js';
export { ExportJobs } from './exports/export-jobs.js';
export { GivenUpWork } from './given-up-work.js';
export { ImportJobs } from './imports/import-jobs.js';
export { exchangeMigrations } from './migrations/index.js';
export { exchangePermissions } from './permissions.js';

/** What happens here that is acted on after the commit. */
export const exchangeTopics = ['exchange.read_import', 'exchange.commit_import', 'exchange.undo_import', 'exchange.export_list'] as const;
