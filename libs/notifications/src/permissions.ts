import { definePermissions } from '#libs/access';

export const notificationsPermissions = definePermissions({
  'notifications.read': { places: ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'] }, // one's own inbox: who is written to is asked of what it tells
  /** Work of the whole body, and who is written to. */
  'notifications.deliveries': { whole: ['administrator'] },
});
