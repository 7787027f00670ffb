export { DayCountWork } from './days/day-count.work.js';
export { COUNT_DAY, DayCounts } from './days/day-counts.js';
export { Definitions } from './definitions/definitions.js';
export { loadPlans } from './definitions/plan-file.js';
export { indicatorsErrors } from './errors.js';
export { BoardOutlookQuery } from './forecast/board-outlook.query.js';
export { IndicatorsModule } from './indicators.module.js';
export { Counting } from './measure/counting.js';
export { GROUPINGS, type Grouping, OPENED, type Opened } from './measure/measure.body.js';
export { MeasureQuery } from './measure/measure.query.js';
export { CountedPeopleQuery } from './measure/people.query.js';
export { Questions } from './measure/question.js';
export { indicatorsMigrations } from './migrations/index.js';
export { indicatorsPermissions } from './permissions.js';
export { TrajectoryQuery } from './trajectory/trajectory.query.js';

/** What happens here that others may act on after the commit: `{countId}`. */
export const indicatorsTopics = ['indicators.count_day'] as const;
