import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

const OPENED = ['numerator', 'remainder', 'unknown', 'excluded', 'denominator'] as const;
const GROUPINGS = ['unit', 'field', 'category', 'gender', 'ageBand'] as const;

type Counts = Readonly<Record<(typeof OPENED)[number], number>>;
interface Measured {
  readonly groups: readonly (Counts & { readonly code: string | null })[];
}

let product: TestApplication;
let given: Given;
let ward: GivenUnit;
const askers: Record<string, Client> = {};

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  ward = await given.unit('Phường Một');
  const [school, other] = [await given.unit('Trường Một', ward), await given.unit('Phường Hai')];
  await given.person({ unit: ward, degree: 'ThS', fields: ['CNTT', 'YT'] });
  await given.person({ unit: school, degree: 'DH', gender: 'NU', category: 'VC', birthOn: '2001-05-02' });
  await given.person({ unit: school, degree: 'TS', gender: 'NU', category: 'VC', birthOn: '1970', fields: ['GDDT'] });
  await given.person({ unit: other, degree: null, birthOn: null });
  await given.person({ unit: other, worksIn: ward, degree: 'ThS', gender: null, category: null });
  await given.person({ degree: 'DH', startsOn: null, fields: ['CNTT'] });
  await given.person({ kind: 'expert', unit: other, degree: 'TS', fields: ['NL'] });
  askers['of the whole'] = await product.userWith('leader');
  askers['of a ward'] = await product.userWith('leader', ward);
});
afterAll(() => product.stop());

const ASKED = [
  ['today', ''],
  ['on a past day', '&onDay=2024-06-30'],
] as const;

describe.each(['of the whole', 'of a ward'])('to a leader %s', (who) => {
  it.each(ASKED.flatMap(([when, moment]) => GROUPINGS.map((by) => [by, when, moment] as const)))(
    'every number by %s %s opens exactly the people behind it',
    async (by, _, moment) => {
      const door = '/api/indicators/postgraduate-rate';
      const { body } = await askers[who]!.get<Measured>(`${door}/measure?by=${by}${moment}`);
      expect(body.groups.length).toBeGreaterThan(1);
      for (const group of body.groups)
        for (const part of OPENED) {
          const asked = `${door}/people?part=${part}&by=${by}&group=${group.code ?? ''}${moment}`;
          const { status, body: people } = await askers[who]!.get<{ items: object[]; total: number }>(asked);
          expect([status, asked, people.total, people.items.length]).toEqual([200, asked, group[part], group[part]]);
        }
    },
  );
});
