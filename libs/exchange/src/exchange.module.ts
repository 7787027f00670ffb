import { Module } from '@nestjs/common';
import { AbsentDecisions } from './commit/absent-decisions.js';
import { CommitService } from './commit/commit.service.js';
import { CommitPreparation } from './commit/commit-preparation.js';
import { MadeUnits } from './commit/made-units.js';
import { RecordsTakenBack } from './commit/records-taken-back.js';
import { RosterFacts } from './commit/roster-facts.js';
import { RosterWriters } from './commit/roster-writers.js';
import { UndoService } from './commit/undo.service.js';
import { UndoBeginning } from './commit/undo-beginning.js';
import { UnitCreationOfFile } from './commit/unit-creation.js';
import { ListDecidedTeller, ListWaitingTeller } from './exports/approval/approval.tellers.js';
import { ApprovalNotices } from './exports/approval/approval-notices.js';
import { ApprovalsController } from './exports/approval/approvals.controller.js';
import { ApprovalsQuery } from './exports/approval/approvals.query.js';
import { Approvals } from './exports/approval/approvals.service.js';
import { Approvers } from './exports/approval/approvers.js';
import { ExportRules } from './exports/approval/export-rules.service.js';
import { ListGate } from './exports/approval/list-gate.js';
import { CriteriaLists } from './exports/criteria-lists.js';
import { ExportService } from './exports/export.service.js';
import { ExportConsents } from './exports/export-consents.js';
import { ExportDocument } from './exports/export-document.js';
import { ExportFiles } from './exports/export-files.service.js';
import { ExportJobs } from './exports/export-jobs.js';
import { ExportLists } from './exports/export-lists.js';
import { ExportWork } from './exports/export-work.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsQuery } from './exports/exports.query.js';
import { IndicatorLists } from './exports/indicator-lists.js';
import { GivenUpWork } from './given-up-work.js';
import { AbsentService } from './imports/absent.service.js';
import { AnswersService } from './imports/answers.service.js';
import { FileUnitsService } from './imports/file-units.service.js';
import { ImportService } from './imports/import.service.js';
import { ImportAccess } from './imports/import-access.js';
import { ImportFailures } from './imports/import-failures.js';
import { ImportFileService } from './imports/import-file.service.js';
import { ImportFilesController } from './imports/import-files.controller.js';
import { ImportJobs } from './imports/import-jobs.js';
import { ImportPartsController } from './imports/import-parts.controller.js';
import { ImportRowsQuery } from './imports/import-rows.query.js';
import { ImportWatch } from './imports/import-watch.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsQuery } from './imports/imports.query.js';
import { OfficerScope } from './imports/officer-scope.js';
import { OpenRows } from './imports/open-rows.js';
import { Reading } from './imports/reading.js';
import { ReadingSteps } from './imports/reading-steps.js';
import { ShownCells } from './imports/shown-cells.js';
import { Stores } from './imports/stores.js';
import { UnitChoicesService } from './imports/unit-choices.service.js';
import { NumberTables } from './numbers/number-tables.js';
import { NumbersController } from './numbers/numbers.controller.js';
import { PlannedRows } from './plan/planned-rows.js';
import { Preview } from './plan/preview.js';
import { AnswerCheck } from './staging/answer-check.js';
import { AnswerStore } from './staging/answer-store.js';
import { Candidates } from './staging/candidates.js';
import { Matching } from './staging/match.js';
import { RosterFile } from './staging/read-file.js';
import { RowIdentities } from './staging/row-identities.js';
import { RowKeys } from './staging/row-keys.js';
import { Staging } from './staging/stage.js';
import { UnitsOfFile } from './staging/units-of-file.js';

@Module({
  controllers: [ImportsController, ImportPartsController, ImportFilesController, ExportsController, ApprovalsController, NumbersController],
  providers: [
    Stores,
    ImportAccess,
    OfficerScope,
    ImportService,
    AnswersService,
    ImportsQuery,
    ImportRowsQuery,
    OpenRows,
    ImportFileService,
    ImportWatch,
    ShownCells,
    FileUnitsService,
    UnitChoicesService,
    AbsentService,
    RosterFile,
    Staging,
    Matching,
    AnswerStore,
    AnswerCheck,
    Candidates,
    RowKeys,
    RowIdentities,
    UnitsOfFile,
    PlannedRows,
    Preview,
    Reading,
    ReadingSteps,
    RosterWriters,
    RosterFacts,
    UnitCreationOfFile,
    AbsentDecisions,
    CommitPreparation,
    CommitService,
    ImportFailures,
    MadeUnits,
    RecordsTakenBack,
    UndoBeginning,
    UndoService,
    ImportJobs,
    CriteriaLists,
    IndicatorLists,
    ExportLists,
    ExportDocument,
    NumberTables,
    ExportConsents,
    ExportService,
    ExportFiles,
    ExportsQuery,
    ExportWork,
    ExportJobs,
    Approvers,
    ApprovalNotices,
    ListGate,
    Approvals,
    ApprovalsQuery,
    ExportRules,
    ListWaitingTeller,
    ListDecidedTeller,
    GivenUpWork,
  ],
  exports: [ImportJobs, ExportJobs, GivenUpWork, ListWaitingTeller, ListDecidedTeller],
})
export class ExchangeModule {}
