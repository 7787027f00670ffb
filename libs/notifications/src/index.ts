export { CASE_COLUMNS, type CaseFacts, type CaseTeller, type CaseWish, type CaseWords, type StoredCase } from './cases/case.js';
export { CaseTellers } from './cases/case-tellers.js';
export { Cases, type SettledCase } from './cases/cases.js';
export { type Telling, Tellings } from './cases/telling.js';
export { notificationsErrors } from './errors.js';
export { InboxMarks } from './inbox/inbox-marks.js';
export { Digests } from './mail/digests.js';
export type { MailSettings } from './mail/mail-settings.js';
export { MailWork } from './mail/mail-work.js';
export { notificationsMigrations } from './migrations/index.js';
export { NotificationsModule } from './notifications.module.js';
export { notificationsPermissions } from './permissions.js';

/** What higher floors may join. */
export const tables = ['notifications_case', 'notifications_case_event'];
/** Work that mails a delivery: `{key}`. */
export const notificationsTopics = ['notifications.mail'] as const;
