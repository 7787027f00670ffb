import { describe, expect, it } from '@jest/globals';
import { DomainError, defineErrors, formatError } from './domain-error.js';

const errors = defineErrors({
  'roster.too_long': { status: 400, vi: 'Tệp có {rows} dòng, tối đa {limit}.', en: 'The file has {rows} rows, at most {limit}.' },
});

describe('a refusal', () => {
  it('is a sentence in the language of the reader', () => {
    const params = { rows: 60_000, limit: 50_000 };
    expect(formatError(errors, 'roster.too_long', params, 'vi')).toBe('Tệp có 60000 dòng, tối đa 50000.');
    expect(formatError(errors, 'roster.too_long', params, 'en')).toBe('The file has 60000 rows, at most 50000.');
  });

  it('shows a parameter that was forgotten instead of hiding it', () => {
    expect(formatError(errors, 'roster.too_long', { rows: 0 }, 'en')).toBe('The file has 0 rows, at most {limit}.');
  });

  it('never takes a parameter for a place to fill', () => {
    expect(formatError(errors, 'roster.too_long', { rows: '{limit}', limit: '$&' }, 'en')).toBe('The file has {limit} rows, at most $&.');
  });

  it('without a sentence says its code', () => {
    expect(formatError(errors, 'roster.unknown', {}, 'vi')).toBe('roster.unknown');
    expect(formatError(errors, 'constructor', {}, 'vi')).toBe('constructor');
  });

  it('carries its code, parameters and places, and says no more in its message', () => {
    const error = new DomainError('roster.too_long', { rows: 1 }, [{ pointer: '/rows/0', code: 'roster.blank' }]);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      code: 'roster.too_long',
      message: 'roster.too_long',
      params: { rows: 1 },
      details: [{ pointer: '/rows/0' }],
    });
  });
});
