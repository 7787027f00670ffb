import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Basis, NO_LEVERS, needFor, project, wholePeople } from '../forecast/project.js';
import { type Caps, cheapestMix } from './cheapest.js';

const none = { worst: 0, mean: 0, best: 0 };
const BASIS: Basis = {
  onDay: '2025-12-31',
  numerator: 300,
  denominator: 2000,
  retiring: [{ year: 2028, numerator: 12, denominator: 60 }],
  attrition: { ...none, mean: 0.01 },
  converted: { ...none, mean: 2 },
  landing: [],
  recruitShare: { ...none, mean: 0.1 },
  quotas: [],
};
const caps = (send: number, sendDoctors: number, attract: number): Caps => ({
  send: { most: send, cost: 100 },
  sendDoctors: { most: sendDoctors, cost: 250 },
  attract: { most: attract, cost: 300 },
});
const reaches = (levers: typeof NO_LEVERS, target: number, year = 2030) => {
  const { numerator, denominator } = project(BASIS, levers, 'mean', year).at(-1)!;
  return wholePeople(numerator) >= needFor(denominator, target);
};

describe('the cheapest mix', () => {
  it('is nothing where nothing is needed', () => {
    expect(cheapestMix(BASIS, NO_LEVERS, 0.1, 2030, caps(50, 10, 10))).toMatchObject({
      levers: { send: 0, sendDoctors: 0, attract: 0 },
      cost: 0,
    });
  });

  it('says plainly when even everything does not reach the target, and how many people are missing', () => {
    const { levers, short } = cheapestMix(BASIS, NO_LEVERS, 0.9, 2030, caps(5, 5, 5));
    expect(levers).toBeNull();
    expect(short).toBeGreaterThan(1000);
  });

  it('knows that who is sent too late does not count', () => {
    expect(cheapestMix(BASIS, NO_LEVERS, 0.164, 2026, caps(1000, 1000, 0)).levers).toBeNull();
  });

  it('is never dearer than any mix there is', () => {
    const most = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(most, most, most, fc.double({ min: 0.13, max: 0.2, noNaN: true }), (a, b, c, target) => {
        const found = cheapestMix(BASIS, NO_LEVERS, target, 2030, caps(a, b, c));
        const cost = (send: number, doctors: number, attract: number) => 100 * send * 3 + 250 * doctors + 300 * attract * 5;
        let least = Number.POSITIVE_INFINITY;
        for (let send = 0; send <= a; send++)
          for (let sendDoctors = 0; sendDoctors <= b; sendDoctors++)
            for (let attract = 0; attract <= c; attract++)
              if (reaches({ ...NO_LEVERS, send, sendDoctors, attract }, target)) least = Math.min(least, cost(send, sendDoctors, attract));
        if (found.levers === null) expect(least).toBe(Number.POSITIVE_INFINITY);
        else {
          expect(reaches(found.levers, target)).toBe(true);
          expect(found.cost).toBe(least);
        }
      }),
      { numRuns: 40 },
    );
  });
});
