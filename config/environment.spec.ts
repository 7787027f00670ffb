import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Environment, readEnvironment, WrongEnvironment } from './environment.js';

describe('the environment', () => {
  it('counts a past day of half a million people while one waits, unless told otherwise', () => {
    expect(readEnvironment({}).PEOPLE_AT_ONCE).toBe(500_000);
    expect(readEnvironment({ PEOPLE_AT_ONCE: '60000' }).PEOPLE_AT_ONCE).toBe(60_000);
  });

  it.each(['0', '999', 'all', '1.5'])('is refused with the name of the variable and without its value: %s', (value) => {
    expect(() => readEnvironment({ PEOPLE_AT_ONCE: value })).toThrow(new WrongEnvironment(['PEOPLE_AT_ONCE']));
  });

  it('stands whole in the table of README.md, but for what the launcher sets', () => {
    const lines = readFileSync(new URL('../README.md', import.meta.url), 'utf8').split('\n');
    const table = lines.filter((line) => line.startsWith('| `')).join('\n');
    const names = Object.keys(new Environment()).filter((name) => name !== 'DEMO');
    expect(names.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});
