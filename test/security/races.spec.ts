import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/platform';
import { Given, type GivenPerson } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import { tell } from '../harness/figures.js';

const LONG = process.env.SECURITY === 'long';
const PAIRS = LONG ? 2_000 : 40;
const [KEYS, TOGETHER] = LONG ? [500, 20] : [12, 8];

interface Answered extends GivenPerson {
  readonly confirmedOn: string;
}

let product: TestApplication;
let given: Given;
let person: GivenPerson;

beforeAll(async () => {
  product = await TestApplication.start();
  given = await Given.registry(product);
  person = await given.person();
});
afterAll(() => product.stop());

const path = () => `/api/profiles/${person.id}`;
const show = async () => (await given.officer.get<Answered>(path())).body;
const named = async (fullName: string) => {
  const [row] = await product
    .get(Database)
    .readWhole((tx) => tx.query<{ n: number }>(`select count(*)::int as n from profiles_identity i where i.full_name = $1`, [fullName]));
  return row!.n;
};
/** Days apart from each other, so that one sees whose change is the one that stayed. */
const dayOf = (at: number): string => new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10);

describe('two changes of one version at once', () => {
  it(
    'are one change and one refusal that tells the version, and none is lost',
    async () => {
      let { version } = await show();
      let wrong = 0;
      for (let pair = 0; pair < PAIRS; pair++) {
        const days = [dayOf(2 * pair), dayOf(2 * pair + 1)];
        const answers = await Promise.all(
          days.map((confirmedOn) => given.officer.patch<Answered>(path(), { confirmedOn }, { 'if-match': `"v${version}"` })),
        );
        const statuses = answers.map(({ status }) => status).sort();
        const won = answers.findIndex(({ status }) => status === 200);
        const after = await show();
        if (String(statuses) !== '200,412' || after.confirmedOn !== days[won] || after.version !== version + 1) wrong++;
        version = after.version;
      }
      process.stdout.write(`racing changes: ${PAIRS} pairs, ${wrong} of them not one change and one refusal\n`);
      tell('G-9', `${PAIRS} racing pairs: not exactly one 200 and one 412, or a change lost`, wrong, '0', wrong === 0);
      expect(wrong).toBe(0);
    },
    LONG ? 900_000 : 60_000,
  );

  it('are refused without the version they are made from', async () => {
    const { status } = await given.officer.patch(path(), { confirmedOn: '2026-01-01' });
    tell('G-9', 'a change without If-Match', status, '428', status === 428);
    expect(status).toBe(428);
  });
});

describe('one request sent many times at once with one key', () => {
  it(
    'has its effect once, is answered alike, and another body is refused',
    async () => {
      let rows = 0;
      let refused = 0;
      for (let key = 0; key < KEYS; key++) {
        const fullName = `Lê Thị Khoá ${'abcdefghij'[key % 10]}${'klmnopqrst'[Math.floor(key / 10) % 10]}${'uvwxyzabcd'[Math.floor(key / 100)]}`;
        const send = (name: string) =>
          given.officer.post<{ id: string; code: string }>(
            '/api/profiles',
            { kind: 'staff', fullName: name, keepingUnitId: given.root.id },
            { 'idempotency-key': `races-${key}-key` },
          );
        const answers = await Promise.all(Array.from({ length: TOGETHER }, () => send(fullName)));
        const wrong = answers.filter(({ status, body }) => status !== 201 && body.code !== 'request.still_running');
        expect(wrong).toEqual([]);
        const again = await send(fullName);
        const ids = new Set([...answers.filter(({ status }) => status === 201), again].map(({ body }) => body.id));
        const added = await named(fullName);
        rows += added;
        expect([again.status, ids.size, added]).toEqual([201, 1, 1]);
        const other = await send(`${fullName} Khác`);
        expect([other.status, other.body.code]).toEqual([422, 'request.key_used']);
        refused++;
      }
      tell('G-9', `${KEYS} keys, each sent ${TOGETHER} times at once: rows`, rows, String(KEYS), rows === KEYS);
      tell('G-9', 'another body under a used key: 422', `${refused} of ${KEYS}`, 'all', refused === KEYS);
      process.stdout.write(`repeated requests: ${KEYS} keys, each sent ${TOGETHER} times at once: ${KEYS} people added\n`);
    },
    LONG ? 900_000 : 60_000,
  );
});
