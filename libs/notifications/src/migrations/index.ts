import { Cases1764000000451 } from './001-cases.js';

export const notificationsMigrations = [Cases1764000000451];
