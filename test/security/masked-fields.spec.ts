import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FieldTable, type KeyTable, Permissions, type Role } from '#libs/access';
import { fixedClock } from '#libs/kernel';
import { documentOf } from '../../apps/api/src/document.js';
import { fields, permissions } from '../../apps/api/src/wiring.js';
import { Given } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Answer, Client } from '../harness/client.js';
import { tell } from '../harness/figures.js';
import { bringInto, giveaways, makePeople } from './masked-people.js';
import { generatedQuestions } from './masked-questions.js';

const PEOPLE = 9;
const QUESTIONS = process.env.SECURITY === 'long' ? 10_000 : 200;
const OF_LEADER = 100;
const LEAST_SCANNED = 4 * QUESTIONS; // two roles in two worlds
const MASKED_FOR: readonly Role[] = ['recruiter', 'auditor', 'observer'];

/** What is declared as shown to some only. */
const DECLARED: readonly string[] = (fields.views as readonly FieldTable[]).flatMap(({ rules }) =>
  Object.entries(rules).flatMap(([name, { whole }]) => (whole === 'anyone' ? [] : [name.slice(name.lastIndexOf('.') + 1)])),
);
/** By its own name and by what is below or above it. */
const MASKED = [...new Set([...DECLARED, 'contacts', 'phone', 'email', 'memberships'])];
const declared = new Permissions(permissions);
const declaredFor = (role: Role, permission: string): boolean => declared.rolesOf(permission).includes(role);
const keysOf = (what: string): KeyTable => (fields.keys as readonly KeyTable[]).find((table) => table.what === what)!;
const closedTo = (role: Role, what: string): string[] =>
  Object.keys(keysOf(what).fields).filter(
    (key) =>
      !keysOf(what)
        .needs(key)
        .every((permission) => declaredFor(role, permission)),
  );

/** Addresses of another kind: of a machine, of a mailbox. */
const OF_ONES_ACCOUNT = ['OpenSessionView', 'PreferenceView'];

/** A definition tells the question it asks, of nobody; those who may not ask it are not shown the definition. */
const OF_NOBODY = ['Criteria'];

type Ask = (name: string, client: Client) => Promise<Answer<unknown>>;
const search = (client: Client, body: object) => client.post('/api/talent/search', body);
const A_SHORTLIST = '/api/shortlists/01890000-0000-7000-8000-000000000000/entries';
const aFile = { columns: ['code'], format: 'csv' };

/** Every way in which a field could be asked by without being shown. */
const CHANNELS: Readonly<Record<string, Ask>> = {
  'a filter': (name, client) => search(client, { criteria: { [name]: [true] } }),
  'a filter for the unknown': (name, client) => search(client, { criteria: { [name]: [null] } }),
  'what must not be': (name, client) => search(client, { criteria: { not: { not: { [name]: [true] } } } }),
  'a total': (name, client) => search(client, { criteria: { [name]: [true] }, withTotal: true, limit: 1 }),
  'the order': (name, client) => search(client, { sort: name }),
  'a key beside the question': (name, client) => search(client, { [name]: 'x' }),
  'a facet': (name, client) => client.post('/api/talent/facets', { facets: [name] }),
  'the question of a facet': (name, client) => client.post('/api/talent/facets', { criteria: { [name]: [true] }, facets: ['gender'] }),
  'a question in words': (name, client) => client.post('/api/talent/describe', { criteria: { [name]: [true] } }),
  'the people of a shortlist': (name, client) => client.post(A_SHORTLIST, { criteria: { [name]: [true] } }),
  'the wishes of a shortlist': (name, client) => client.post(A_SHORTLIST, { criteria: {}, wishes: { [name]: [true] } }),
  'a group': (name, client) => client.get(`/api/indicators/postgraduate-rate/measure?by=${name}`),
  'a parameter': (name, client) => client.get(`/api/indicators/postgraduate-rate/measure?${name}=1`),
  'people of a group': (name, client) => client.get(`/api/indicators/postgraduate-rate/people?part=numerator&by=${name}`),
  'a column of a file': (name, client) => client.post('/api/exports', { ...aFile, criteria: {}, columns: ['code', name] }),
  'the question of a file': (name, client) => client.post('/api/exports', { ...aFile, criteria: { [name]: [true] } }),
  'the order of a file': (name, client) => client.post('/api/exports', { ...aFile, criteria: {}, sort: name }),
};

let product: TestApplication;
let refusals = 0;
let given: Given;
const clients = new Map<Role, Client>();
const by = (role: Role): Client => clients.get(role)!;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  for (const role of [...MASKED_FOR, 'leader'] as const) clients.set(role, await product.userWith(role));
}, 120_000);
afterAll(() => product.stop());

describe('a masked field', () => {
  it.each(MASKED_FOR.flatMap((role) => Object.keys(CHANNELS).map((channel) => ({ role, channel }))))(
    'is refused to the $role as $channel',
    async ({ role, channel }) => {
      for (const name of MASKED) {
        const { status, body } = await CHANNELS[channel]!(name, by(role));
        expect({ name, status }).toEqual({ name, status: (body as { code: string }).code === 'access.forbidden' ? 403 : 400 });
        refusals++;
      }
    },
  );

  it('is refused in every one of these ways', () => {
    const asked = MASKED_FOR.length * Object.keys(CHANNELS).length * MASKED.length;
    const ways = `${MASKED.length} masked fields in ${Object.keys(CHANNELS).length} ways by ${MASKED_FOR.length} roles: refused`;
    tell('G-11', ways, `${refusals} of ${asked}`, 'all', refusals === asked);
    expect(refusals).toBe(asked);
  });

  it('is the only thing that a recruiter cannot ask by', async () => {
    const schema = documentOf(product.app).components!.schemas!.Criteria as {
      properties: Record<string, { type?: string; format?: string }>;
    };
    const refused: string[] = [];
    const SAMPLES: Readonly<Record<string, unknown>> = { array: [null], boolean: true, integer: 4, date: '2020-01-01', string: 'ThS' };
    for (const [key, { type = '', format }] of Object.entries(schema.properties)) {
      const chosen = [{ id: '01890000-0000-7000-8000-000000000000', reason: 'x' }];
      const value = key === 'not' ? {} : key.endsWith('clude') ? chosen : SAMPLES[format ?? type];
      const statuses = await Promise.all([by('recruiter'), by('leader')].map((client) => search(client, { criteria: { [key]: value } })));
      expect([key, statuses[1]!.status]).toEqual([key, 200]);
      if (statuses[0]!.status !== 200) refused.push(key);
    }
    expect(refused).toEqual(closedTo('recruiter', 'criteria'));
    expect(refused).toContain('party');
    const columns = async (role: Role) => (await by(role).get<{ items: { code: string }[] }>('/api/exports/columns')).body.items.length;
    expect(await columns('leader')).toBe((await columns('recruiter')) + closedTo('recruiter', 'columns').length);
  });
});

describe('the document', () => {
  it('has no answer with a field of that name in it that is not declared', () => {
    const document = documentOf(product.app);
    const shapes = new Map((fields.views as readonly FieldTable[]).map((table) => [table.shape.name, table]));
    const seen = new Set<string>();
    const look = (part: unknown): void => {
      const text = JSON.stringify(part ?? {});
      for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
        if (seen.has(name!)) continue;
        seen.add(name!);
        look(document.components!.schemas![name!]);
      }
    };
    for (const path of Object.values(document.paths))
      for (const operation of Object.values(path as Record<string, { responses?: unknown }>)) look(operation.responses);
    const telling = [...seen].filter((name) => {
      const { properties = {} } = document.components!.schemas![name] as { properties?: object };
      return Object.keys(properties).some((property) => DECLARED.includes(property));
    });
    expect(telling.length).toBeGreaterThan(3);
    expect(telling.filter((name) => !shapes.has(name)).sort()).toEqual([...OF_NOBODY, ...OF_ONES_ACCOUNT]);
  });

  it('says of each who sees it whole, and what others see', () => {
    const { schemas } = documentOf(product.app).components as { schemas: Record<string, { properties: Record<string, object> }> };
    const whole = { wholeFor: ['administrator', 'personnel_officer'] };
    expect(schemas.ContactsView!.properties.phones).toMatchObject({ 'x-shown': { ...whole, otherwise: 'masked: phone' } });
    expect(schemas.PersonView!.properties.citizenNumber).toMatchObject({ 'x-shown': { wholeFor: [], otherwise: 'masked: citizenNumber' } });
    expect(schemas.TalentItem!.properties.party).toMatchObject({ 'x-shown': { otherwise: 'absent', for: ['filter', 'group', 'export'] } });
    expect(schemas.TalentItem!.properties.fullName).toMatchObject({ 'x-shown': { wholeFor: 'whoever may open it' } });
  });
});

describe('two bodies that differ in every masked value and in nothing else', () => {
  it('answer a recruiter and an auditor alike, to the byte, and a leader not', async () => {
    const people = await makePeople(given, PEOPLE);
    await bringInto('before', given, people);
    const questions = generatedQuestions(QUESTIONS, giveaways(PEOPLE));
    const ask = async (role: Role) => {
      const heard: string[] = [];
      for (const { method, url, body } of role === 'leader' ? questions.slice(0, OF_LEADER) : questions) {
        const { status, text, headers } = await by(role).send(method, url, body, {});
        heard.push(`${status} ${headers.etag ?? ''} ${headers['content-length']} ${text}`);
      }
      return heard;
    };
    const roles = ['recruiter', 'auditor', 'leader'] as const;
    const askAll = async () => new Map<Role, string[]>(await Promise.all(roles.map(async (role) => [role, await ask(role)] as const)));
    const before = await askAll();
    await bringInto('after', given, people);
    const afterwards = await askAll();
    const different = new Map<Role, unknown[]>();
    let scanned = 0;
    const givenAway: unknown[] = [];
    for (const role of roles) {
      const after = afterwards.get(role)!;
      different.set(
        role,
        questions.filter((_, at) => after[at] !== before.get(role)![at]),
      );
      if (role === 'leader') continue;
      const told = (at: number) => giveaways(PEOPLE).filter((text) => !JSON.stringify(questions[at]).includes(text)); // some answers repeat the question
      for (const answers of [before.get(role)!, after])
        for (const [at, answer] of answers.entries()) {
          scanned++;
          const found = told(at).filter((text) => answer.includes(text));
          if (found.length > 0) givenAway.push([role, questions[at], found]);
        }
    }
    process.stdout.write(
      `two worlds: ${questions.length} questions, ${different.get('recruiter')!.length} answered differently to a recruiter\n`,
    );
    tell(
      'G-11',
      `answers to recruiter and auditor scanned for what is hidden from them (${LEAST_SCANNED} asked): hits`,
      `${givenAway.length} of ${scanned}`,
      '0',
      givenAway.length === 0 && scanned >= LEAST_SCANNED,
    );
    for (const role of ['recruiter', 'auditor'] as const) {
      const count = different.get(role)!.length;
      tell(
        'G-12',
        `questions answered differently to the ${role} (status, bytes, order, total, ETag)`,
        `${count} of ${questions.length}`,
        '0',
        count === 0,
      );
    }
    expect(givenAway).toEqual([]);
    expect(different.get('recruiter')).toEqual([]);
    expect(different.get('auditor')).toEqual([]);
    expect(different.get('leader')!.length).toBeGreaterThan(OF_LEADER / 20);
  }, 3_600_000);
});
