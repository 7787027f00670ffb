export { Definitions } from './definitions/definitions.js';
export { loadPlans } from './definitions/plan-file.js';
export { indicatorsErrors } from './errors.js';
export { IndicatorsModule } from './indicators.module.js';
export { GROUPINGS, type Grouping, PARTS, type Part } from './measure/measure.body.js';
export { MeasureQuery } from './measure/measure.query.js';
export { CountedPeopleQuery } from './measure/people.query.js';
export { indicatorsMigrations } from './migrations/index.js';
export { indicatorsPermissions } from './permissions.js';
