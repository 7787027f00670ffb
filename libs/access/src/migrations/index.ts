import { UsersAndSessions1764000000201 } from './001-users-and-sessions.js';

export const accessMigrations = [UsersAndSessions1764000000201];
