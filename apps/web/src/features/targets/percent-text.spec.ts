import { describe, expect, it } from '@jest/globals';
import { percentText, readPercent } from './percent-text';

describe('a share as people type it', () => {
  it.each([
    ['16,40', '0.1640'],
    ['16.4 %', '0.164'],
    ['7', '0.07'],
    ['0,5', '0.005'],
    ['100', '1.00'],
    ['16,405%', '0.16405'],
  ])('%s is %s', (text, value) => expect(readPercent(text)).toBe(value));

  it.each(['', 'x', '101', '100,1', '-1', '1.640,0', '16,40,1'])('"%s" is none', (text) => expect(readPercent(text)).toBeNull());

  it.each([
    ['0.1640', '16,40'],
    ['0.164', '16,40'],
    ['0.005', '0,50'],
    ['1', '100,00'],
    ['0.16405', '16,405'],
  ])('%s is written %s', (value, text) => expect(percentText(value)).toBe(text));
});
