import { describe, expect, it } from '@jest/globals';
import { type Bounds, boundsCover, boundsForm, boundsSql, placesOf, subtree, withinBounds } from './bounds.js';

const [province, ward] = [subtree('1.'), subtree('1.2.')];
const limited = { ...province, fields: ['KH', 'YT'] };

describe('bounds that are limited to fields', () => {
  it('hold nobody where it is not said who is of the fields', () => {
    expect(withinBounds([limited], '1.2.')).toBe(false);
    expect(boundsSql([limited], ['u.path'], [])).toBe('false');
    const parameters: unknown[] = [];
    expect(boundsSql([limited, ward], ['u.path'], parameters)).toBe('((u.path >= $1 and u.path < $2))');
    expect(parameters).toEqual(['1.2.', '1.2/']);
  });

  it('hold within their places those of one of the fields', () => {
    const parameters: unknown[] = ['before'];
    const sql = boundsSql([ward, limited], ['c.path'], parameters, (fields) => `c.fields && ${fields}`);
    expect(sql).toBe('((c.path >= $2 and c.path < $3) or (((c.path >= $4 and c.path < $5)) and c.fields && $6::text[]))');
    expect(parameters).toEqual(['before', '1.2.', '1.2/', '1.', '1/', ['KH', 'YT']]);
  });

  it('hold the units themselves, of which nobody is told', () => {
    expect(placesOf([limited])).toEqual([province]);
    expect(placesOf('whole')).toBe('whole');
    expect(withinBounds(placesOf([limited]), '1.2.')).toBe(true);
  });

  it('cover what is limited as much or more, and nothing that is limited less', () => {
    const covers = (outer: Bounds, inner: Bounds) => boundsCover(outer, inner);
    expect(covers([limited], [{ ...ward, fields: ['KH'] }])).toBe(true);
    expect(covers([province], [limited])).toBe(true);
    expect(covers([limited], [ward])).toBe(false);
    expect(covers([limited], [{ ...ward, fields: ['KH', 'DL'] }])).toBe(false);
    expect(covers([{ ...ward, fields: ['KH'] }], [{ ...province, fields: ['KH'] }])).toBe(false);
  });

  it('make another text of a statement than others', () => {
    expect(new Set([boundsForm([ward]), boundsForm([limited]), boundsForm([ward, limited]), boundsForm([limited, ward])]).size).toBe(4);
  });
});
