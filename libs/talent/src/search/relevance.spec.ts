import { describe, expect, it } from '@jest/globals';
import { relevance, spellings } from './relevance.js';

describe('a word as names are written', () => {
  it.each([
    ['Hoà', ['hoà', 'hòa']],
    ['hòa', ['hòa', 'hoà']],
    ['thuý', ['thuý', 'thúy']],
    ['lan', ['lan']],
    ['Đức', ['đức']],
    ['NGUYỄN', ['nguyễn']],
  ])('%s', (word, expected) => expect(spellings(word)).toEqual(expect.arrayContaining(expected)));

  it('never changes a letter into another', () => expect(spellings('hoà')).not.toContain('hoa'));
});

describe('how well a name fits', () => {
  it('passes every word as a parameter', () => {
    const parameters: unknown[] = [];
    const sql = relevance("Hoà' or 1=1", (value) => `$${parameters.push(value)}`);
    expect(sql).not.toContain('Ho');
    expect(parameters.flat().some((value) => String(value).includes('%'))).toBe(true);
  });
  it('asks nothing of a text without words', () => expect(relevance(' -- %', () => '$1')).toBe(`'' collate "C"`));
});
