import { definePermissions } from '#libs/access';

export const notificationsPermissions = definePermissions({
  'notifications.read': ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor'],
  'notifications.deliveries': ['administrator'],
});
