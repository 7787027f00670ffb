import { PeopleAndFacts1764000000501 } from './001-people-and-facts.js';

export const profilesMigrations = [PeopleAndFacts1764000000501];
