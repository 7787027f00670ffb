import { detailCode, get, type Listing, NEVER, type Operation, patch, post, put, remove } from './operation.js';
import { TODAY } from './world.js';

const unit = { over: 'unit', refusal: 'organizations.not_found' } as const;
const throughUnit = { kind: 'unit', refusal: 'organizations.not_found' } as const;
const quota = { over: 'quota', refusal: 'quota.not_found' } as const;
const ofCase = { over: 'case', refusal: 'notifications.case_not_found' } as const;
const asked = { over: 'unit', refusal: 'criteria.unit_not_found', inForce: true } as const;
/** Said of units within reach to whoever may not open the people. */
const AT_THE_TOP = 'indicators.told_at_the_top';
const measured = { over: 'unit', refusal: 'indicators.unit_not_found' } as const;
const RATIO = '/api/indicators/postgraduate-rate';
const goal = { over: 'goal', refusal: 'indicators.goal_not_found' } as const;
const GOAL = { value: '0.1640', by: '2030-12-31', baselineValue: null, baselineDay: null, spread: 'none' };
const snapshot = { over: 'snapshot', refusal: 'indicators.snapshot_not_found' } as const;
const YEAR = 'from=2025-12-31&to=2026-06-30';
const scenario = { over: 'scenario', refusal: 'indicators.scenario_not_found' } as const;
const PLANNED = {
  indicator: 'women-rate', // has no target: nothing is kept
  levers: { send: 0, sendDoctors: 0, attract: 0, recruits: null, share: null, attrition: null },
  costs: { send: 1, sendDoctors: 1, attract: 1 },
};
const BEFORE_ALL = '1990-01-01';

export const UNITS: readonly Operation[] = [
  { of: 'OrgUnits_show', ...unit, past: [200], send: ({ id }) => get(`/api/org-units/${id}`) },
  {
    of: 'OrgUnits_create',
    ...unit,
    past: [201, 'organizations.name_taken', 'organizations.parent_not_in_force'],
    send: ({ id }) => post('/api/org-units', { name: 'Tổ Mới', kind: 'office', parentId: id }),
  },
  { of: 'OrgUnits_change', ...unit, past: [412], send: ({ id }) => patch(`/api/org-units/${id}`, { from: TODAY }, NEVER) },
  {
    of: 'OrgUnits_close',
    ...unit,
    past: ['organizations.not_in_force'],
    send: ({ id }) => post(`/api/org-units/${id}/close`, { on: BEFORE_ALL }),
  },
  {
    of: 'OrgUnits_addSuccessors',
    ...unit,
    past: ['organizations.own_successor'],
    send: ({ id }) => post(`/api/org-units/${id}/successors`, { on: TODAY, successors: [{ unitId: id, extent: 'whole' }] }),
  },
  {
    of: 'OrgUnits_addSuccessors',
    as: 'a unit that takes over',
    through: throughUnit,
    ...unit,
    past: ['organizations.not_in_force', 'organizations.own_successor'],
    send: ({ id }, { units }) =>
      post(`/api/org-units/${units.own.id}/successors`, { on: BEFORE_ALL, successors: [{ unitId: id, extent: 'whole' }] }),
  },
  {
    of: 'OrgUnits_move',
    as: 'out of its place',
    through: throughUnit,
    ...unit,
    past: [412],
    send: ({ id }, { units }) => post(`/api/org-units/${id}/move`, { parentId: units.own.id, from: TODAY }, NEVER),
  },
  {
    of: 'OrgUnits_move',
    as: 'into a place',
    through: throughUnit,
    ...unit,
    past: [412],
    send: ({ id }, { units }) => post(`/api/org-units/${units.own.id}/move`, { parentId: id, from: TODAY }, NEVER),
  },

  { of: 'Quotas_show', ...quota, past: [200], send: ({ id }) => get(`/api/quotas/${id}`) },
  {
    of: 'Quotas_write',
    over: 'unit',
    refusal: 'quota.unit_not_found',
    past: [200, 'quota.unit_closed'],
    codeOf: detailCode,
    send: ({ id }) => post('/api/quotas', { quotas: [{ year: 2027, unit: id, field: 'CNTT', given: 3 }] }),
  },
  { of: 'Quotas_change', ...quota, past: [412], send: ({ id }) => patch(`/api/quotas/${id}`, { given: 1 }, NEVER) },
  { of: 'Quotas_withdraw', ...quota, past: [412], send: ({ id }) => remove(`/api/quotas/${id}`, { reason: 'rút' }, NEVER) },
  {
    of: 'Quotas_appoint',
    ...quota,
    past: ['profile.not_found'],
    send: ({ id }, { targets }) =>
      post(`/api/quotas/${id}/appointments`, { personId: targets.person.get('missing')!.id, appointedOn: '2026-03-01' }),
  },
  {
    of: 'Quotas_revoke',
    ...quota,
    past: ['appointment.not_found'],
    send: ({ id }, { targets }) => remove(`/api/quotas/${id}/appointments/${targets.quota.get('missing')!.inner}`, { reason: 'nhầm' }),
  },
  {
    of: 'Quotas_revoke',
    as: 'an appointment of another quota',
    through: { kind: 'quota', refusal: 'quota.not_found' },
    over: 'quota',
    refusal: 'appointment.not_found',
    nested: true,
    past: ['appointment.not_found'],
    send: ({ id, inner }, { targets }) =>
      remove(`/api/quotas/${targets.quota.get(id === targets.quota.get('own')!.id ? 'child' : 'own')!.id}/appointments/${inner}`, {
        reason: 'nhầm',
      }),
  },

  { of: 'Cases_show', ...ofCase, past: [200], send: ({ id }) => get(`/api/cases/${id}`) },
  { of: 'Cases_people', ...ofCase, past: [200], send: ({ id }) => get(`/api/cases/${id}/people`) },
  {
    of: 'Follows_add',
    over: 'unit',
    refusal: 'follow.unit_not_found',
    past: [200],
    send: ({ id }) => post('/api/field-follows', { field: null, unitId: id }),
  },
  {
    of: 'Follows_remove',
    over: 'follow',
    refusal: 'follow.not_found',
    past: [200],
    send: ({ id }) => remove(`/api/field-follows/${id}`),
  },

  { of: 'Talent_find', ...asked, past: [200], send: ({ id }) => post('/api/talent/search', { criteria: { units: [id] } }) },
  {
    of: 'Talent_find',
    as: 'without a unit',
    ...asked,
    past: [200],
    send: ({ id }) => post('/api/talent/search', { criteria: { not: { units: [id] } }, withTotal: true }),
  },
  {
    of: 'Talent_count',
    ...asked,
    past: [200],
    send: ({ id }) => post('/api/talent/facets', { criteria: { units: [id] }, facets: ['gender'] }),
  },
  { of: 'Indicators_measure', ...measured, past: [200, AT_THE_TOP], send: ({ id }) => get(`${RATIO}/measure?unit=${id}`) },
  {
    of: 'Indicators_measure',
    as: 'by unit',
    ...measured,
    past: [200, AT_THE_TOP],
    send: ({ id }) => get(`${RATIO}/measure?unit=${id}&by=unit`),
  },
  { of: 'Indicators_board', ...measured, past: [200, AT_THE_TOP], send: ({ id }) => get(`/api/indicator-board?unit=${id}`) },
  { of: 'Past_past', ...measured, past: [200, AT_THE_TOP], send: ({ id }) => get(`/api/indicator-board/past?unit=${id}`) },
  { of: 'Numbers_board', ...measured, past: [200, AT_THE_TOP], send: ({ id }) => get(`/api/indicator-board/file?unit=${id}`) },
  { of: 'Numbers_indicator', ...measured, past: [200, AT_THE_TOP], send: ({ id }) => get(`${RATIO}/file?unit=${id}`) },
  { of: 'Indicators_trajectory', ...measured, past: [200, AT_THE_TOP], send: ({ id }) => get(`${RATIO}/trajectory?unit=${id}`) },
  { of: 'Bridge_bridge', ...measured, past: [200], send: ({ id }) => get(`${RATIO}/bridge?${YEAR}&unit=${id}`) },
  { of: 'Forecast_studying', ...measured, past: [200], send: ({ id }) => get(`${RATIO}/forecast/people?unit=${id}`) },
  { of: 'Forecast_retiring', ...measured, past: [200], send: ({ id }) => get(`${RATIO}/forecast/retiring?through=2045&unit=${id}`) },
  { of: 'Bridge_people', ...measured, past: [200], send: ({ id }) => get(`${RATIO}/bridge/people?${YEAR}&term=hired&unit=${id}`) },
  {
    of: 'Snapshots_take',
    ...measured,
    past: [201, 'indicators.snapshot_of_nobody'],
    send: ({ id }) => post('/api/snapshots', { indicator: 'postgraduate-rate', unitId: id, onDay: TODAY, title: 'Báo cáo' }),
  },
  { of: 'Snapshots_list', past: [200], send: () => get('/api/snapshots?indicator=postgraduate-rate') },
  { of: 'Snapshots_replay', ...snapshot, past: [200], send: ({ id }) => get(`/api/snapshots/${id}`) },
  { of: 'Snapshots_members', ...snapshot, past: [200], send: ({ id }) => get(`/api/snapshots/${id}/people?from=numerator`) },
  { of: 'Forecast_forecast', ...measured, past: [200], send: ({ id }) => get(`${RATIO}/forecast?unit=${id}`) },
  {
    of: 'Scenarios_save',
    ...measured,
    past: ['indicators.no_target'],
    send: ({ id }) => post('/api/scenarios', { ...PLANNED, unitId: id, name: 'Thử' }),
  },
  {
    of: 'Scenarios_cheapest',
    ...measured,
    past: ['indicators.no_target'],
    send: ({ id }) => post('/api/scenarios/cheapest', { ...PLANNED, unitId: id, caps: PLANNED.costs }),
  },
  { of: 'Scenarios_remove', ...scenario, past: [412], send: ({ id }) => remove(`/api/scenarios/${id}`, undefined, NEVER) },
  { of: 'Holes_map', ...measured, past: [200], send: ({ id }) => get(`/api/hole-map?unit=${id}`) },
  { of: 'Goals_list', past: [200], send: () => get(`${RATIO}/goals`) },
  {
    of: 'Goals_set',
    ...measured,
    past: [201, 409, 'indicators.unit_closed'],
    send: ({ id }) => post(`${RATIO}/goals`, { ...GOAL, unitId: id }),
  },
  { of: 'Goals_show', ...goal, past: [200], send: ({ id }) => get(`/api/indicator-goals/${id}`) },
  { of: 'Goals_change', ...goal, past: [412], send: ({ id }) => put(`/api/indicator-goals/${id}`, GOAL, NEVER) },
  { of: 'Goals_withdraw', ...goal, past: [412], send: ({ id }) => remove(`/api/indicator-goals/${id}`, { reason: 'rút' }, NEVER) },
  { of: 'Indicators_people', ...measured, past: [200], send: ({ id }) => get(`${RATIO}/people?unit=${id}&part=numerator`) },
  {
    of: 'Exports_start',
    ...asked,
    past: [202, 'export.too_many_running'], // rights come first
    send: ({ id }) => post('/api/exports', { criteria: { units: [id] }, columns: ['code'], format: 'csv' }),
  },
];

const idsOf = ({ items }: { items: { id: string }[] }): string[] => items.map(({ id }) => id);

export const LISTS_OF_UNITS: readonly Listing[] = [
  { of: 'Scenarios_list', over: 'scenario', send: () => get(`/api/scenarios?indicator=postgraduate-rate`), idsOf },
  { of: 'OrgUnits_tree', over: 'unit', inForce: true, send: () => get('/api/org-units'), idsOf },
  { of: 'Quotas_list', over: 'quota', send: () => get('/api/quotas?year=2026&limit=200'), idsOf },
  { of: 'Cases_list', over: 'case', send: () => get('/api/cases?limit=200'), idsOf },
  {
    of: 'Cases_sight',
    over: 'quota',
    send: () => get('/api/quota-sight?year=2026'),
    idsOf: ({ items }: { items: { quotaId: string }[] }) => items.map(({ quotaId }) => quotaId),
  },
];
