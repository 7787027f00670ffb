import { afterAll, describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { percent } from './format';

describe('a share as one reads it', () => {
  afterAll(() => i18next.init({ lng: 'vi' })); // one for all specs of a process

  it.each([
    ['vi', 332 / 2025, '16,40\u00a0%'],
    ['vi', 1, '100,00\u00a0%'],
    ['vi', null, '–'],
    ['en', 332 / 2025, '16.40%'],
  ])('in %s %s is %s, and stays in one line', async (language, rate, text) => {
    await i18next.init({ lng: language });
    expect(percent(rate)).toBe(text);
  });
});
