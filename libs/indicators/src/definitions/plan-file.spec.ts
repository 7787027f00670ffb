import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { configFolder } from '#config';
import type { PlanFile } from './plan-file.js';

const plan = parse(readFileSync(configFolder('plans', 'dong-trieu-2024.yaml'), 'utf8')) as PlanFile;

describe('the plan of 13/8/2024', () => {
  it('is there with its aims, its vision, its tasks and who carries them out', () => {
    expect(plan.clauses.map(({ number }) => number)).toEqual([
      'II.2.1',
      ...['a', 'b', 'c', 'd', 'e', '2045'].map((bullet) => `II.2.2.${bullet}`),
      ...[1, 2, 3, 4, 5].map((task) => `III.${task}`),
      ...[1, 2, 3, 4, 5, 6].map((duty) => `IV.${duty}`),
    ]);
  });

  it('says every clause in both languages', () => {
    expect(plan.clauses.filter(({ vi, en }) => !vi || !en || vi === en)).toEqual([]);
  });

  it('says the words of every indicator in both languages, and nothing besides', () => {
    const words = plan.indicators.flatMap(({ name, describes, legalSource }) => [name, describes, legalSource]);
    expect(words.filter((one) => String(Object.keys(one).sort()) !== 'en,vi')).toEqual([]);
  });

  it('names as the source of a target a clause it has', () => {
    const numbers = plan.clauses.map(({ number }) => number);
    expect(plan.targets.filter(({ clause }) => clause !== undefined && !numbers.includes(clause))).toEqual([]);
  });
});
