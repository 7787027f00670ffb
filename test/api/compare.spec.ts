import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

interface Compared {
  readonly items: { person: { id: string; fullName: string; party?: boolean | null; degree: string | null }; marks: Mark[] }[];
  readonly notFound: number;
}
interface Mark {
  readonly field: string;
  readonly verified: boolean;
}

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
let leader: Client;
let [one, other, away]: GivenPerson[] = [];

beforeAll(async () => {
  product = await TestApplication.start();
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  leader = await product.userWith('leader', ward);
  one = await given.person({ unit: ward, fullName: 'Lê Văn An', degree: 'ThS', fields: ['NL', 'CNTT'] });
  other = await given.person({ unit: ward, fullName: 'Lê Văn Bình', degree: null });
  away = await given.person({ unit: await given.unit('Trường Hai'), degree: 'TS' });
  one = await given.fact(one, 'memberships', { organisation: 'DANG', standing: 'member', startsOn: '2012-02-03' });
});
afterAll(() => product.stop());

const compare = (who: Client, ...people: (GivenPerson | undefined)[]) =>
  who.post<Compared>('/api/talent/compare', { people: people.map((person) => person!.id) });
const marksOf = ({ items }: Compared, at: number) => new Map(items[at]!.marks.map(({ field, verified }) => [field, verified]));

describe('people side by side', () => {
  it('stand in the order asked, with the facts of each', async () => {
    const { body, status } = await compare(leader, other, one);
    expect(status).toBe(200);
    expect(body.items.map(({ person }) => [person.fullName, person.degree])).toEqual([
      ['Lê Văn Bình', null],
      ['Lê Văn An', 'ThS'],
    ]);
  });

  it('have a mark at each value that is known: verified once somebody saw the document of every fact behind it', async () => {
    const marks = marksOf((await compare(leader, one, other)).body, 0);
    expect([...marks.keys()]).toEqual(expect.arrayContaining(['position', 'degree', 'fields', 'birthOn', 'party']));
    expect([marks.get('degree'), marks.get('fields')]).toEqual([false, false]);
    const verify = (kind: 'qualifications' | 'expertise', at: number) => {
      const { id, version } = one!.facts[kind][at]!;
      return given.officer.post(
        `/api/profiles/${one!.id}/facts/${kind}/${id}/verify`,
        { document: 'QĐ 12/2020' },
        { 'if-match': `"v${version}"` },
      );
    };
    expect([(await verify('qualifications', 0)).status, (await verify('expertise', 0)).status]).toEqual([200, 200]);
    const then = marksOf((await compare(leader, one, other)).body, 0);
    expect([then.get('degree'), then.get('fields')]).toEqual([true, false]); // of two fields one is only declared
    expect(marksOf((await compare(leader, one, other)).body, 1).has('degree')).toBe(false); // nothing to verify where nothing is known
  });

  it('are not there where they are out of scope, exactly as if they did not exist', async () => {
    const { body, text } = await compare(leader, one, away);
    expect(body.items.map(({ person }) => person.id)).toEqual([one!.id]);
    expect(body.notFound).toBe(1);
    expect(text).not.toContain(away!.code);
  });

  it('show no field and no mark of a field that is not for the asker', async () => {
    const { body } = await compare(await product.userWith('recruiter'), one, other);
    expect(body.items[0]!.person).not.toHaveProperty('party');
    expect(marksOf(body, 0).has('party')).toBe(false);
  });

  it('are four at most, and each that was looked at stands in the trail', async () => {
    const five = Array.from({ length: 5 }, () => one!.id);
    expect((await leader.post('/api/talent/compare', { people: five })).status).toBe(400);
    await compare(leader, other, one);
    await until(async () => {
      const looks = await product
        .get(Database)
        .readWhole((tx) =>
          tx.query<{ entity_id: string }>(`select distinct e.entity_id from audit_event e where e.action = 'talent.compared'`),
        );
      return [one!.id, other!.id].every((id) => looks.some(({ entity_id }) => entity_id === id));
    });
  });
});
