export { type Change, Changes, stampAfterLock } from './changes/changes.js';
export { RepeatedRequests } from './changes/repeated-requests.js';
export { CLOCK } from './clock.js';
export { compiled } from './compiled.js';
export {
  type Bounds,
  boundsCover,
  boundsForm,
  boundsSql,
  isTopmost,
  isWithinRange,
  isWithinReach,
  type OfFields,
  type PathRange,
  placesOf,
  type Reach,
  subtree,
  withinBounds,
} from './database/bounds.js';
export { type ConnectionSettings, connectionOptions, type DatabaseRole, urlOf } from './database/connection.js';
export { Database, SCOPED, WHOLE } from './database/database.js';
export { DatabaseModule, type EntityClass, withoutDatabase } from './database/database.module.js';
export { DatabaseTooOld, type Definition, type MigrationClass, migrate } from './database/migrator.js';
export { asOwner } from './database/owner.js';
export { copiedValue, copyLine, copyValue, Tx } from './database/tx.js';
export { FileSweep } from './files/file-sweep.js';
export { filesErrors } from './files/files.errors.js';
export { Files, type PutOptions, type StoredFile } from './files/files.js';
export { FilesModule } from './files/files.module.js';
export { type HealthChecks, Readiness } from './health/readiness.js';
export { AskerRequest } from './http/asker-request.js';
export { Field, type FieldOptions, propertiesOf } from './http/field.js';
export { EtagInterceptor, IfMatch } from './http/if-match.js';
export { AcceptLanguage, languageOf } from './http/language.js';
export { PageQuery } from './http/page-query.js';
export { ProblemFilter, traceOf } from './http/problem.filter.js';
export { type Problem, ProblemTexts, platformErrors } from './http/problem.js';
export { requestKeyOf } from './http/request-key.js';
export {
  ALSO_VIEWING,
  AlsoWhenViewing,
  FRESH_PROOF,
  NeedsFreshProof,
  OpenInPerson,
  OpenToAnyone,
  OpenToSignedIn,
  REQUIRES,
  type Requirement,
  Requires,
} from './http/requires.js';
export { sameOrigin } from './http/same-origin.js';
export { validationPipe } from './http/validation.js';
export { createLogger, LOGGER, NestLog } from './logs/logger.js';
export { logRequests } from './logs/request-log.js';
export { platformMigrations } from './migrations/index.js';
export { MAX_ATTEMPTS } from './outbox/back-off.js';
export { DeadWork } from './outbox/dead-work.js';
export { Outbox, type OutboxRow, type Payload } from './outbox/outbox.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { Progress, type ProgressState } from './progress/progress.js';
export { mountQueueBoard } from './queues/bull/queue-board.js';
export { type BatchHandler, type BatchItem, type Handler, HandlerMismatch, Handlers } from './queues/handlers.js';
export { type Hint, QUEUE, type QueuePort } from './queues/queue-port.js';
export { type QueueOptions, QueuesModule } from './queues/queues.module.js';
export { Schedules } from './schedules/schedules.js';
export { type Place, SecretBox } from './secrets/secret-box.js';
export { openSecrets, type Secrets } from './secrets/secrets.js';
export { Signals } from './signals/signals.js';
export {
  type CellMerge,
  type ReadInChild,
  readInChild,
  type SheetInfo,
  type StreamedSheet,
  streamCsv,
  streamWorkbook,
  type WorkbookCell,
  type WorkbookInfo,
  type WorkbookRow,
  type WrittenCell,
  workbookErrors,
  writeCsv,
} from './workbook/index.js';

export const tables = ['platform_change', 'platform_outbox'];
