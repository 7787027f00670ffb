import { detailCode, get, type Listing, NEVER, NEVER_VERSION, type Operation, patch, post, remove } from './operation.js';
import { TODAY } from './world.js';

const person = { over: 'person', refusal: 'profile.not_found' } as const;
const throughPerson = { kind: 'person', refusal: 'profile.not_found' } as const;
const unit = { over: 'unit', refusal: 'profile.unit_not_found', inForce: true } as const;
const LATER = [412, 'profile.archived'] as const;

/** Facts that can be added to anybody: recorded, or refused because they overlap what is there. */
const ADDED = {
  identities: { fullName: 'Trần Văn Bình' },
  qualifications: { track: 'professional', major: 'Luật', startsOn: '2020' },
  expertise: { field: 'DL', startsOn: '2016-01-01' }, // none that a role of the matrix is limited to
  memberships: { organisation: 'DANG', standing: 'member', startsOn: '2012' },
  appraisals: { year: 2024, rating: 'HTT', startsOn: '2025-01-10' },
  titles: { title: 'PGS', startsOn: '2020' },
  nominations: { plannedFor: 'PH_X', startsOn: '2025' },
  groups: { group: 'KHCN', startsOn: '2020' },
  availability: { mode: 'lecture', startsOn: '2025' },
  residences: { country: 'DE', startsOn: '2019' },
  citizenships: { country: 'VN', startsOn: '2000' },
  works: { workTitle: 'Sách', startsOn: '2020' },
  studies: { level: 'TS', expectedOn: '2028-06', startsOn: '2025' },
  retirements: { leavesOn: '2050-12-31', decision: 'QĐ 1', startsOn: '2025' },
  policies: { policy: 'recognised', year: 2024, decision: 'QĐ 2', startsOn: '2024' },
  consents: { purpose: 'shared', answer: 'refused', means: 'spoken', startsOn: '2025' },
};
const NEW_PERSON = { kind: 'staff', fullName: 'Lê Thị Mới' };

const facts = (id: string, kind: string, factId = '') => `/api/profiles/${id}/facts/${kind}${factId && `/${factId}`}`;

/** What is done to one fact, at a version nobody saw. */
const ON_A_FACT = [
  { of: 'Fact_correct', shot: (url: string) => patch(url, { fullName: 'Lê Văn Sửa' }, NEVER) },
  { of: 'Fact_retract', shot: (url: string) => remove(url, { reason: 'nhập nhầm' }, NEVER) },
  { of: 'Fact_end', shot: (url: string) => post(`${url}/end`, { on: '2026-01-01' }, NEVER) },
  { of: 'Fact_verify', shot: (url: string) => post(`${url}/verify`, { document: 'QĐ 1' }, NEVER) },
];

export const PEOPLE: readonly Operation[] = [
  { of: 'Person_show', ...person, past: [200], send: ({ id }) => get(`/api/profiles/${id}`) },
  { of: 'Person_show', as: 'of a past day', ...person, past: [200], send: ({ id }) => get(`/api/profiles/${id}?onDay=2026-07-01`) },
  {
    of: 'Unmasking_unmask',
    ...person,
    past: ['profile.nothing_to_unmask'],
    send: ({ id }) => post(`/api/profiles/${id}/unmask`, { field: 'address', reason: 'đối chiếu hồ sơ' }),
  },
  { of: 'Person_changesOf', ...person, past: [200], send: ({ id }) => get(`/api/profiles/${id}/history`) },
  { of: 'Person_change', ...person, past: LATER, send: ({ id }) => patch(`/api/profiles/${id}`, { confirmedOn: TODAY }, NEVER) },
  { of: 'Person_archive', ...person, past: LATER, send: ({ id }) => remove(`/api/profiles/${id}`, { reason: 'nhập trùng' }, NEVER) },
  {
    of: 'Person_transfer',
    ...person,
    past: LATER,
    send: ({ id }, { units }) => post(`/api/profiles/${id}/transfer`, { unitId: units.other.id, on: TODAY }, NEVER),
  },
  {
    of: 'Batch_change',
    ...person,
    past: ['profile.changed_meanwhile', 'profile.archived'],
    codeOf: detailCode,
    send: ({ id }) => patch('/api/profiles', { rows: [{ id, version: NEVER_VERSION, changes: { position: 'Chuyên viên' } }] }),
  },
  { of: 'Person_create', ...unit, past: [201], send: ({ id }) => post('/api/profiles', { ...NEW_PERSON, keepingUnitId: id }) },
  {
    of: 'Person_create',
    as: 'employed elsewhere',
    through: { kind: 'unit', refusal: 'profile.unit_not_found' },
    ...unit,
    past: [201],
    send: ({ id }, { units }) => post('/api/profiles', { ...NEW_PERSON, keepingUnitId: units.own.id, employment: { unitId: id } }),
  },

  ...Object.entries(ADDED).map(
    ([kind, body]): Operation => ({
      of: 'Fact_add',
      as: kind,
      ...person,
      past: [200, 409],
      send: ({ id }) => post(facts(id, kind), body),
    }),
  ),
  ...['keepings', 'employments'].map(
    (kind): Operation => ({
      of: 'Fact_add',
      as: `${kind} into a unit`,
      through: throughPerson,
      ...unit,
      past: ['fact.overlaps'],
      send: ({ id }, { targets }) => post(facts(targets.person.get('own')!.id, kind), { unitId: id, startsOn: '2020-01-01' }),
    }),
  ),
  ...ON_A_FACT.flatMap(({ of, shot }): Operation[] => [
    { of, ...person, past: LATER, send: ({ id, inner }) => shot(facts(id, 'identities', inner)) },
    {
      of,
      as: 'a fact of another person',
      through: throughPerson,
      over: 'person',
      refusal: 'fact.not_found',
      nested: true,
      past: [412],
      send: ({ inner }, { targets }) => shot(facts(targets.person.get('own')!.id, 'identities', inner)),
    },
  ]),

  {
    of: 'Trail_page',
    as: 'of a person',
    over: 'person',
    refusal: 'nothing told',
    past: ['something told'],
    codeOf: ({ items }: { items?: unknown[] }) => items && (items.length > 0 ? 'something told' : 'nothing told'),
    send: ({ id }) => get(`/api/audit?person=${id}`),
  },
  {
    of: 'Quotas_appoint',
    as: 'a person',
    through: { kind: 'quota', refusal: 'quota.not_found' },
    ...person,
    past: [200, 'appointment.already', 'profile.archived'],
    send: ({ id }, { targets }) =>
      post(`/api/quotas/${targets.quota.get('own')!.id}/appointments`, { personId: id, appointedOn: '2026-03-01' }),
  },
];

export const LISTS_OF_PEOPLE: readonly Listing[] = [
  {
    of: 'Talent_find',
    over: 'person',
    inForce: true,
    send: () => post('/api/talent/search', { limit: 200 }),
    idsOf: ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id),
  },
];
