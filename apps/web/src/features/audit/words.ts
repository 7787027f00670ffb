import { useTranslation } from 'react-i18next';

/** What one may ask for, as the server names it: looks first. */
export const ACTIONS = [
  'profiles.opened',
  'profiles.history_opened',
  'profiles.unmasked',
  'talent.list_opened',
  'talent.compared',
  'talent.shortlist_opened',
  'indicators.people_opened',
  'recruitment.people_opened',
  'privacy.trail_opened',
  'privacy.own_record_set',
  'exchange.list_exported',
  'exchange.list_downloaded',
  'exchange.list_cancelled',
  'profiles.person_created',
  'profiles.person_changed',
  'profiles.person_transferred',
  'profiles.person_archived',
  'profiles.fact_added',
  'profiles.fact_corrected',
  'profiles.fact_ended',
  'profiles.fact_retracted',
  'profiles.fact_verified',
  'profiles.cells_changed',
  'exchange.list_approved',
  'exchange.list_refused',
  'exchange.rules_changed',
  'exchange.roster_uploaded',
  'exchange.roster_decided',
  'exchange.roster_committed',
  'exchange.roster_undone',
  'exchange.roster_downloaded',
  'exchange.rejected_rows_downloaded',
  'talent.shortlist_created',
  'talent.shortlist_changed',
  'talent.shortlist_removed',
  'talent.shortlist_forgotten',
  'talent.shortlist_shared',
  'talent.shortlist_share_ended',
  'talent.shortlist_added_to',
  'talent.shortlisted',
  'talent.shortlist_entry_changed',
  'talent.shortlist_taken_off',
  'talent.shortlist_brought_back',
  'talent.shortlist_restored',
  'talent.watch_kept',
  'talent.watch_changed',
  'talent.watch_given_up',
  'establishment.quotas_entered',
  'establishment.quota_changed',
  'establishment.quota_withdrawn',
  'establishment.appointed',
  'establishment.appointment_revoked',
  'indicators.draft_begun',
  'indicators.draft_changed',
  'indicators.draft_discarded',
  'indicators.definition_published',
  'indicators.goal_set',
  'indicators.goal_changed',
  'indicators.goal_withdrawn',
  'indicators.snapshot_asked',
  'indicators.snapshot_taken',
  'indicators.scenario_saved',
  'indicators.scenario_removed',
  'organizations.unit_created',
  'organizations.unit_renamed',
  'organizations.unit_moved',
  'organizations.unit_closed',
  'organizations.unit_withdrawn',
  'organizations.successor_recorded',
  'access.signed_in',
  'access.sign_in_refused',
  'access.signed_out',
  'access.session_ended',
  'access.sessions_ended',
  'access.stepped_up',
  'access.user_created',
  'access.user_changed',
  'access.role_lent',
  'access.role_taken_back',
  'access.view_as_begun',
  'access.view_as_ended',
  'access.let_in_again',
  'access.password_renewed',
  'access.password_changed',
  'access.email_changed',
  'access.second_factor_on',
  'access.second_factor_off',
  'access.recovery_codes_renewed',
  'access.identity_linked',
  'access.token_created',
  'access.token_revoked',
  'access.rules_changed',
  'notifications.work_retried',
  'notifications.work_discarded',
];

/** An action in words; one the pages do not know is its own name. */
export function useActionName(): (action: string) => string {
  const { t, i18n } = useTranslation();
  return (action) => {
    const key = `audit.actions.${action.replace('.', '__')}`;
    return i18n.exists(key) ? t(key as 'audit.actions.profiles__opened') : action;
  };
}

const NAMED_IN = ['audit.things', 'fields.names', 'profiles.fields', 'pool.facets', 'administration.roles'];

/** What an act was about, as the forms and lists call it; what none of them knows is its own name. */
export function useThingName(): (thing: string) => string {
  const { t, i18n } = useTranslation();
  return (thing) => {
    const key = NAMED_IN.map((place) => `${place}.${thing}`).find((one) => i18n.exists(one));
    return key ? t(key as 'audit.things.age') : thing;
  };
}

/** What was asked of a list: each key in words, its codes as they are. */
export function useQuestionText(): (question: Readonly<Record<string, unknown>>) => string {
  const { t, i18n } = useTranslation();
  const say = (question: Readonly<Record<string, unknown>>): string =>
    Object.entries(question)
      .map(([key, value]) => {
        const known = ['audit.question', 'pool.facets'].map((place) => `${place}.${key}`).find((one) => i18n.exists(one));
        return `${known ? t(known as 'audit.question.part') : key}: ${valueText(value)}`;
      })
      .join('; ');
  const valueText = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(valueText).join(', ');
    if (value === true) return t('audit.yes');
    if (value === false) return t('audit.no');
    if (value === null) return t('audit.unknown');
    return typeof value === 'object' ? `(${say(value as Record<string, unknown>)})` : String(value);
  };
  return say;
}
