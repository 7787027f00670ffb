export { ShortQuotaTeller } from './cases/short-quota.teller.js';
export { recruitmentErrors } from './errors.js';
export { Follows } from './follows/follows.service.js';
export { recruitmentMigrations } from './migrations/index.js';
export { recruitmentPermissions } from './permissions.js';
export { RecruitmentModule } from './recruitment.module.js';
export { RuleRuns } from './rules/rule-runs.js';
