import { definePermissions } from '#libs/access';

export const notificationsPermissions = definePermissions({
  'notifications.read': ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'],
  /** Work of the whole body, and who is written to. */
  'notifications.deliveries': { whole: ['administrator'] },
});
