import { get, type Listing, NEVER, NONSENSE, type Operation, patch, post, put, remove } from './operation.js';

const account = { over: 'user', refusal: 'access.user_not_found' } as const;
const roster = { over: 'import', refusal: 'import.not_found' } as const;
const ownExport = { over: 'export', refusal: 'export.not_found', past: [200] } as const;
const RATIO = '/api/indicators/postgraduate-rate';
const TOO_LATE = ['import.not_now'] as const;

/** Where the role alone decides: what is answered, or what is refused by its shape. */
const BY_ROLE: readonly Operation[] = [
  { of: 'Health_live', past: [200], send: () => get('/api/health/live') },
  { of: 'Health_ready', past: [200, 503], send: () => get('/api/health/ready') },
  { of: 'Catalogs_names', past: [200], send: () => get('/api/catalogs') },
  { of: 'Catalogs_items', past: [200], send: () => get('/api/catalogs/genders') },
  { of: 'Session_signIn', past: [400], send: () => post('/api/session', NONSENSE) },
  { of: 'Session_show', past: [200], send: () => get('/api/session') },
  { of: 'Session_changePassword', past: [400], send: () => put('/api/session/password', NONSENSE) },
  { of: 'Session_changeLanguage', past: [400], send: () => put('/api/session/language', NONSENSE) },
  { of: 'Session_changeEmail', past: [400], send: () => put('/api/session/email', NONSENSE) },
  { of: 'SingleSignOn_ways', past: [200], send: () => get('/api/sign-in-ways') },
  { of: 'SingleSignOn_start', past: ['access.no_single_sign_on'], send: () => get('/api/session/oidc') },
  { of: 'SingleSignOn_finish', past: [302], send: () => get('/api/session/oidc/callback') },
  { of: 'OpenSession_prove', past: [400], send: () => post('/api/session/step-up', NONSENSE) },
  { of: 'OwnSessions_list', past: [200], send: () => get('/api/sessions') },
  { of: 'OwnSessions_endOthers', past: [204], send: () => remove('/api/sessions') },
  { of: 'OwnSessions_end', past: ['access.session_not_found'], send: ({ id }) => remove(`/api/sessions/${id}`) },
  { of: 'SecondFactor_show', past: [200], send: () => get('/api/session/second-factor') },
  { of: 'SecondFactor_begin', past: [201], send: () => post('/api/session/second-factor') },
  { of: 'SecondFactor_confirm', past: [400], send: () => put('/api/session/second-factor', NONSENSE) },
  { of: 'SecondFactor_renewCodes', past: [409, 404, 422], send: () => post('/api/session/second-factor/recovery-codes') },
  { of: 'SecondFactor_leave', past: [204, 409, 404], send: () => remove('/api/session/second-factor') },
  { of: 'ApiTokens_list', past: [200], send: () => get('/api/api-tokens') },
  { of: 'ApiTokens_create', past: [400], send: () => post('/api/api-tokens', NONSENSE) },
  { of: 'ApiTokens_revoke', past: ['access.token_not_found'], send: ({ id }) => remove(`/api/api-tokens/${id}`) },
  { of: 'ViewAs_begin', past: [400], send: () => post('/api/session/view-as', NONSENSE) },
  { of: 'ViewAs_end', past: [204], send: () => remove('/api/session/view-as') },
  { of: 'Loans_list', past: [200], send: () => get('/api/role-loans') },
  { of: 'Loans_lend', past: [400], send: () => post('/api/role-loans', NONSENSE) },
  { of: 'Loans_end', past: ['access.loan_not_found'], send: ({ id }) => remove(`/api/role-loans/${id}`) },
  { of: 'SignInRules_show', past: [200], send: () => get('/api/sign-in-rules') },
  { of: 'SignInRules_change', past: [400], send: () => put('/api/sign-in-rules', NONSENSE, NEVER) },
  { of: 'Setup_show', past: [200], send: () => get('/api/setup') },
  { of: 'Setup_chooseBody', past: [400], send: () => put('/api/setup/body', NONSENSE) },
  { of: 'Setup_choosePlan', past: [400], send: () => put('/api/setup/plan', NONSENSE) },
  { of: 'Setup_makeAccounts', past: [400], send: () => post('/api/setup/accounts', NONSENSE) },
  { of: 'User_create', past: [400], send: () => post('/api/users', NONSENSE) },
  { of: 'Talent_keys', past: [200], send: () => get('/api/talent/keys') },
  { of: 'Talent_describe', past: [200], send: () => post('/api/talent/describe', { criteria: {} }) },
  { of: 'Definitions_list', past: [200], send: () => get('/api/indicators') },
  { of: 'Definitions_history', past: [200], send: () => get(RATIO) },
  { of: 'Definitions_open', past: [200], send: () => get('/api/indicator-drafts') },
  { of: 'Definitions_create', past: [400], send: () => post('/api/indicator-drafts', NONSENSE) },
  { of: 'Definitions_begin', past: ['indicators.not_found'], send: () => post('/api/indicators/nothing/draft') },
  { of: 'Definitions_draft', past: ['indicators.no_draft'], send: () => get(`${RATIO}/draft`) },
  { of: 'Definitions_replace', past: [400], send: () => put(`${RATIO}/draft`, NONSENSE, NEVER) },
  { of: 'Definitions_discard', past: ['indicators.no_draft'], send: () => remove(`${RATIO}/draft`, undefined, NEVER) },
  { of: 'Definitions_preview', past: ['indicators.no_draft'], send: () => get(`${RATIO}/draft/preview`) },
  { of: 'Definitions_moved', past: ['indicators.no_draft'], send: () => get(`${RATIO}/draft/moved?from=numerator&to=remainder`) },
  {
    of: 'Definitions_publish',
    past: ['indicators.no_draft'],
    send: () => post(`${RATIO}/draft/publish`, { validFrom: '2027-01-01' }, NEVER),
  },
  { of: 'Watches_list', past: [200], send: () => get('/api/watches') },
  { of: 'Watches_create', past: [400], send: () => post('/api/watches', NONSENSE) },
  { of: 'Watches_show', past: ['watch.not_found'], send: ({ id }) => get(`/api/watches/${id}`) },
  { of: 'Watches_change', past: ['watch.not_found'], send: ({ id }) => patch(`/api/watches/${id}`, { name: 'Khác' }, NEVER) },
  { of: 'Watches_remove', past: ['watch.not_found'], send: ({ id }) => remove(`/api/watches/${id}`, undefined, NEVER) },
  { of: 'Watches_news', past: ['watch.not_found'], send: ({ id }) => get(`/api/watches/${id}/news`) },
  { of: 'Watches_seen', past: ['watch.not_found'], send: ({ id }) => post(`/api/watches/${id}/seen`) },
  { of: 'Exports_columns', past: [200], send: () => get('/api/exports/columns') },
  { of: 'Follows_list', past: [200], send: () => get('/api/field-follows') },
  { of: 'Imports_upload', past: ['import.no_file'], send: () => post('/api/imports') },
  { of: 'Trail_sealing', past: [200], send: () => get('/api/audit/sealing') },
  { of: 'Deliveries_list', past: [200], send: () => get('/api/deliveries') },
  { of: 'Deliveries_retry', past: ['notifications.not_dead'], send: () => post('/api/deliveries/retry', { ids: ['0'] }) },
  { of: 'Deliveries_discard', past: ['notifications.not_dead'], send: () => post('/api/deliveries/discard', { ids: ['0'] }) },
  { of: 'Notifications_list', past: [200], send: () => get('/api/notifications') },
  { of: 'Notifications_markRead', past: [400], send: () => post('/api/notifications/read', NONSENSE) },
  { of: 'Notifications_stream', past: [200], send: () => get('/api/notifications/stream') },
  { of: 'Preferences_show', past: [200], send: () => get('/api/notification-preferences') },
  { of: 'Preferences_set', past: [400], send: () => put('/api/notification-preferences', NONSENSE, NEVER) },
];

export const REST: readonly Operation[] = [
  ...BY_ROLE,
  { of: 'User_show', ...account, past: [200], send: ({ id }) => get(`/api/users/${id}`) },
  { of: 'User_change', ...account, past: [412], send: ({ id }) => patch(`/api/users/${id}`, { displayName: 'Khác' }, NEVER) },
  { of: 'User_renewPassword', ...account, past: [200], send: ({ id }) => post(`/api/users/${id}/one-time-password`) },
  { of: 'User_openSessions', ...account, past: [200], send: ({ id }) => get(`/api/users/${id}/sessions`) },
  { of: 'User_endSessions', ...account, past: [204], send: ({ id }) => remove(`/api/users/${id}/sessions`) },
  { of: 'User_removeSecondFactor', ...account, past: [204, 409], send: ({ id }) => remove(`/api/users/${id}/second-factor`) },

  { of: 'Exports_show', ...ownExport, send: ({ id }) => get(`/api/exports/${id}`) },
  { of: 'Exports_file', ...ownExport, send: ({ id }) => get(`/api/exports/${id}/file`) },
  { of: 'Imports_show', ...roster, past: [200], send: ({ id }) => get(`/api/imports/${id}`) },
  { of: 'Imports_settings', ...roster, past: [412], send: ({ id }) => put(`/api/imports/${id}/settings`, { asOf: '2026-06-30' }, NEVER) },
  { of: 'Imports_mapping', ...roster, past: [412], send: ({ id }) => put(`/api/imports/${id}/mapping`, { columns: [] }, NEVER) },
  {
    of: 'Imports_answers',
    ...roster,
    past: TOO_LATE,
    send: ({ id }) => put(`/api/imports/${id}/answers`, { answers: [{ row: '1', column: 'gender', value: 'skip' }] }),
  },
  { of: 'Imports_commit', ...roster, past: TOO_LATE, send: ({ id }) => post(`/api/imports/${id}/commit`) },
  { of: 'Imports_undo', ...roster, past: TOO_LATE, send: ({ id }) => post(`/api/imports/${id}/undo`) },
  { of: 'ImportParts_rowsOf', ...roster, past: [200], send: ({ id }) => get(`/api/imports/${id}/rows`) },
  { of: 'ImportParts_unitsOf', ...roster, past: [200], send: ({ id }) => get(`/api/imports/${id}/units`) },
  {
    of: 'ImportParts_chooseUnits',
    ...roster,
    past: TOO_LATE,
    send: ({ id }) => put(`/api/imports/${id}/units`, { units: [{ name: 'Tổ 1', action: 'keeping' }] }),
  },
  { of: 'ImportParts_absentOf', ...roster, past: [200], send: ({ id }) => get(`/api/imports/${id}/absent`) },
  {
    of: 'ImportParts_chooseAbsent',
    ...roster,
    past: TOO_LATE,
    send: ({ id }) => put(`/api/imports/${id}/absent`, { people: [{ person: 'all', action: 'keep' }] }),
  },
  { of: 'ImportFiles_file', ...roster, past: ['files.not_found'], send: ({ id }) => get(`/api/imports/${id}/file`) },
  { of: 'ImportFiles_events', ...roster, past: [200], send: ({ id }) => get(`/api/imports/${id}/events`) },
];

/** Asked last of all: it ends the session that asks. */
export const SIGNING_OUT: Operation = { of: 'OpenSession_signOut', past: [204], send: () => remove('/api/session') };

const idsOf = ({ items }: { items: { id: string }[] }): string[] => items.map(({ id }) => id);

export const LISTS_OF_REST: readonly Listing[] = [
  { of: 'User_list', over: 'user', send: () => get('/api/users?limit=200'), idsOf },
  { of: 'Imports_list', over: 'import', send: () => get('/api/imports?limit=200'), idsOf },
];
