import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../builders/given.js';
import { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

interface Point {
  readonly onDay: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number;
}
interface Past {
  readonly items: { readonly code: string; readonly points: Point[] }[];
  readonly units: { readonly unitId: string; readonly points: Point[] }[];
}
interface Measured {
  readonly groups: { readonly code: string | null; readonly numerator: number; readonly denominator: number }[];
}

const CODE = 'postgraduate-rate';
const DAYS = [2020, 2021, 2022, 2023, 2024, 2025].map((year) => `${year}-12-31`);
let product: TestApplication;
let given: Given;
let [one, two]: GivenUnit[] = [];
let leader: Client;

beforeAll(async () => {
  product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
  given = await Given.registry(product);
  [one, two] = [await given.unit('Phường Một'), await given.unit('Phường Hai')];
  for (const year of [2018, 2020, 2022])
    await given.person({ unit: one, degree: 'ThS', degreeOn: `${year}-06-30`, startsOn: '2015-01-01', seenOn: '2015-01-01' });
  await given.person({ unit: one, degree: 'DH', degreeOn: '2010-06-30', startsOn: '2015-01-01', seenOn: '2015-01-01' });
  await given.person({ unit: two!, degree: 'ThS', degreeOn: '2012-06-30', startsOn: '2023-03-01', seenOn: '2023-03-01' });
  leader = await product.userWith('leader');
});
afterAll(() => product.stop());

const past = async (query = `?code=${CODE}`, client = leader) => (await client.get<Past>(`/api/indicator-board/past${query}`)).body;
const pointsOf = ({ items }: Past, code = CODE) => items.find((item) => item.code === code)?.points ?? [];
const ready = () => until(async () => pointsOf(await past()).length === DAYS.length);

describe('how a number stood at the last year-ends', () => {
  it('is what the chart shows of them, and what each unit was measured at', async () => {
    await ready();
    const found = await past();
    const { body: chart } = await leader.get<{ actual: Point[] }>(`/api/indicators/${CODE}/trajectory`);
    const shown = chart.actual.filter(({ onDay }) => DAYS.includes(onDay));
    expect(pointsOf(found)).toEqual(shown.map(({ onDay, numerator, denominator, rate }) => ({ onDay, numerator, denominator, rate })));
    expect(pointsOf(found).map(({ numerator, denominator }) => `${numerator}/${denominator}`)).toEqual([
      '2/4',
      '2/4',
      '3/4',
      '4/5',
      '4/5',
      '4/5',
    ]);
    for (const unit of [one!, two!]) {
      const measured: string[] = [];
      for (const day of DAYS) {
        const { body } = await leader.get<Measured>(`/api/indicators/${CODE}/measure?onDay=${day}&by=unit`);
        const group = body.groups.find(({ code }) => code === unit.id);
        if (group && group.denominator > 0) measured.push(`${day} ${group.numerator}/${group.denominator}`);
      }
      const points = found.units.find(({ unitId }) => unitId === unit.id)!.points;
      expect(points.map(({ onDay, numerator, denominator }) => `${onDay} ${numerator}/${denominator}`)).toEqual(measured);
    }
    expect(found.units.find(({ unitId }) => unitId === two!.id)!.points.map(({ onDay }) => onDay)).toEqual(DAYS.slice(3));
  });

  it('tells units apart by the one indicator that is named, and follows a record that is corrected', async () => {
    await ready();
    expect((await past('')).units).toEqual([]);
    await given.person({ unit: one, degree: 'TS', degreeOn: '2012-06-30', startsOn: '2015-01-01', seenOn: '2015-01-01' });
    expect(pointsOf(await past()).map(({ numerator, denominator }) => `${numerator}/${denominator}`)).toEqual([
      '3/5',
      '3/5',
      '4/5',
      '5/6',
      '5/6',
      '5/6',
    ]);
  });

  it('is told within reach, of what one may know, and not of unpublished days', async () => {
    await ready();
    const local = await product.userWith('leader', two!);
    expect(pointsOf(await past(`?code=${CODE}`, local)).map(({ denominator }) => denominator)).toEqual([1, 1, 1]);
    expect((await local.get(`/api/indicator-board/past?unit=${one!.id}`)).status).toBe(404);
    const auditor = await product.userWith('auditor');
    const board = async (client: Client) =>
      (await client.get<{ items: { code: string }[] }>('/api/indicator-board')).body.items.map(({ code }) => code);
    const [all, known] = [await board(leader), await board(auditor)];
    expect(known.length).toBeLessThan(all.length); // not what counts by sensitive data
    const told = (await past('', auditor)).items.map(({ code }) => code);
    expect(told).toContain(CODE);
    expect(told.filter((code) => !known.includes(code))).toEqual([]);
    expect(await past(`?code=${CODE}`, await product.userWith('observer'))).toEqual({ items: [], units: [] });
  });
});
