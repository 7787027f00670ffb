import { definePermissions } from '#libs/access';
import { defineErrors } from '#libs/kernel';

export { Definitions } from './definitions/definitions.js';
export { loadPlans } from './definitions/plan-file.js';
export { IndicatorsModule } from './indicators.module.js';
export { GROUPINGS, type Grouping, PARTS, type Part } from './measure/measure.body.js';
export { MeasureQuery } from './measure/measure.query.js';
export { CountedPeopleQuery } from './measure/people.query.js';
export { indicatorsMigrations } from './migrations/index.js';

export const indicatorsErrors = defineErrors({
  'indicators.not_found': { status: 404, vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'indicators.unit_not_found': {
    status: 404,
    vi: 'Không tìm thấy đơn vị, hoặc đơn vị nằm ngoài phạm vi của bạn.',
    en: 'The unit was not found, or is outside your scope.',
  },
  'indicators.group_without_by': {
    status: 400,
    vi: 'Nêu «group» thì phải nêu «by»: nhóm theo đơn vị, lĩnh vực, đối tượng, giới tính hay độ tuổi.',
    en: 'A “group” needs “by”: whether it is one of units, fields, categories, genders or age bands.',
  },
});

export const indicatorsPermissions = definePermissions({
  'indicators.read': ['administrator', 'personnel_officer', 'leader', 'auditor', 'observer'],
  'indicators.people': ['administrator', 'personnel_officer', 'leader', 'auditor'],
});
