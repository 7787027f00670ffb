import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

const nested = (depth: number): string => `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;

describe('questions nobody honest asks', () => {
  let product: TestApplication;
  let leader: Client;

  beforeAll(async () => {
    product = await TestApplication.start();
    const given = await Given.registry(product);
    await given.person({ degree: 'ThS', fields: ['CNTT'] });
    leader = await product.userWith('leader');
  });
  afterAll(() => product.stop());

  it.each([
    ['criteria that are null', '{"criteria":null}'],
    ['criteria that are a list', '{"criteria":[{"gender":["NU"]}]}'],
    ['criteria that are a list of nothing', '{"criteria":[]}'],
    ['criteria that are a text', '{"criteria":"x"}'],
    ['criteria that are a number', '{"criteria":5}'],
    ['a denial that is a list', '{"criteria":{"not":[{"gender":["NU"]}]}}'],
    ['a denial that is a text', '{"criteria":{"not":"x"}}'],
    ['NUL in a code', '{"criteria":{"categories":["\\u0000"]}}'],
    ['NUL in a text', '{"criteria":{"text":"\\u0000"}}'],
    ['NUL in a unit', '{"criteria":{"units":["\\u0000"]}}'],
    ['NUL in a major', '{"criteria":{"majors":["\\u0000"]}}'],
    ['half a letter', '{"criteria":{"gender":["\\ud800"]}}'],
    ['a list within a list', '{"criteria":{"gender":[["NU"]]}}'],
    ['its prototype', '{"criteria":{"__proto__":{"x":1}}}'],
    ['five thousand levels', `{"criteria":${nested(5_000)}}`],
    ['levels of a list', `{"criteria":{"gender":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`],
    ['a degree that is a list', '{"criteria":{"degreeAtLeast":["ThS"]}}'],
    ['an unknown age band', '{"criteria":{"ageBand":["0-1"]}}'],
    ['a broken cursor', '{"after":"abc"}'],
    ['a limit beyond the limit', '{"limit":201}'],
    ['half a person', '{"limit":1.5}'],
    ['a time that is none', '{"knownAt":"yesterday"}'],
  ])('are refused, not failed on: %s', async (_, body) => {
    const answer = await leader.send<{ code: string }>('POST', '/api/talent/search', Buffer.from(body), {
      'content-type': 'application/json',
    });
    expect([answer.status, Buffer.byteLength(answer.text) < 10_000]).toEqual([400, true]);
  });

  it.each([
    '{"criteria":{"not":null}}',
    '{"criteria":{"text":"%_\\\\"}}',
    '{"criteria":{"majors":["%_\\\\"]}}',
    '{"criteria":{"text":"\' or 1=1 --"}}',
    '{"criteria":{"ageBand":["-30","31-40","61-"]},"onDay":"0001-01-01"}',
    '{"criteria":{"ageBand":["-30","31-40","61-"]},"onDay":"9999-12-31"}',
    '{"knownAt":"0001-01-01T00:00:00Z"}',
    '{"knownAt":"9999-12-31T23:59:59Z","withTotal":true}',
    '{"criteria":{"units":[null],"fields":[null],"gender":[null],"ageBand":[null],"majors":[null],"party":[null]}}',
    '{"criteria":{"units":[],"fields":[],"not":{"not":{"gender":[]}}}}',
  ])('are answered when they mean something: %s', async (body) => {
    const answer = await leader.send('POST', '/api/talent/search', Buffer.from(body), { 'content-type': 'application/json' });
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.anything()]);
    const facets = await leader.post('/api/talent/facets', {
      facets: ['ageBand', 'fields', 'units'],
      criteria: JSON.parse(body).criteria ?? {},
    });
    expect(facets.status).toBe(200);
  });

  it.each(['?onDay=0001-01-01&by=ageBand', '?onDay=9999-12-31&by=ageBand', '?knownAt=0001-01-01T00:00:00Z'])(
    'measures on the edge of time: %s',
    async (query) => {
      expect((await leader.get(`/api/indicators/postgraduate-rate/measure${query}`)).status).toBe(200);
    },
  );

  it.each([
    ['/api/indicators/postgraduate-rate/measure?onDay=2026-02-30', 400],
    ['/api/indicators/postgraduate-rate/measure?knownAt=x', 400],
    ['/api/indicators/postgraduate-rate/measure?unit=x', 400],
    ['/api/indicators/postgraduate-rate/measure?unit=01890000-0000-7000-8000-000000000000', 404],
    ['/api/indicators/%00/measure', 404],
    ['/api/indicators/nothing/measure', 404],
    ['/api/indicators/postgraduate-rate/measure?by=party', 400],
    ['/api/indicators/postgraduate-rate/people', 400],
    ['/api/indicators/postgraduate-rate/people?part=numerator&by=gender&group=%00', 400],
    ['/api/indicators/postgraduate-rate/people?part=numerator&after=x', 400],
    ['/api/indicators/postgraduate-rate/people?part=numerator&group=NAM', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await leader.get(path)).status).toBe(status);
  });

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    'multipart/form-data; charset=utf-16',
  ])('a form whose head cannot be read is the mistake of the sender: %s', async (type) => {
    const officer = await product.userWith('personnel_officer');
    const { status } = await officer.post('/api/imports', Buffer.from('{}'), { 'content-type': type });
    expect([type, status]).toEqual([type, 400]);
  });
});
