import { Module } from '@nestjs/common';
import { CandidatesQuery } from './cases/candidates.query.js';
import { CasesController } from './cases/cases.controller.js';
import { CasesQuery } from './cases/cases.query.js';
import { ShortQuotaTeller } from './cases/short-quota.teller.js';
import { Sight } from './cases/sight.js';
import { FollowsController } from './follows/follows.controller.js';
import { FollowsQuery } from './follows/follows.query.js';
import { Follows } from './follows/follows.service.js';
import { CaseReaders } from './rules/case-readers.js';
import { RuleRuns } from './rules/rule-runs.js';
import { ShortQuotaRule } from './rules/short-quota.rule.js';

@Module({
  controllers: [FollowsController, CasesController],
  providers: [Follows, FollowsQuery, ShortQuotaRule, CaseReaders, RuleRuns, Sight, ShortQuotaTeller, CasesQuery, CandidatesQuery],
  exports: [RuleRuns, ShortQuotaTeller, Follows],
})
export class RecruitmentModule {}
