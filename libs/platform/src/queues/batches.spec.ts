import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inBatches } from './batches.js';

const hint = fc.record({
  id: fc.nat().map(String),
  epoch: fc.nat(),
  topic: fc.constantFrom('mail', 'import'),
  priority: fc.integer({ min: 1, max: 10 }),
});
const sizeOf = (topic: string) => (topic === 'mail' ? 5 : 1);

describe('hints in batches', () => {
  it('are all there once, never mixed in topic or priority, never more than a batch holds', () => {
    fc.assert(
      fc.property(fc.array(hint), (hints) => {
        const batches = inBatches(hints, sizeOf);
        expect(new Set(batches.flat())).toEqual(new Set(hints));
        expect(batches.flat()).toHaveLength(hints.length);
        for (const batch of batches) {
          expect(new Set(batch.map(({ topic, priority }) => `${topic} ${priority}`)).size).toBe(1);
          expect(batch.length).toBeLessThanOrEqual(sizeOf(batch[0]!.topic));
        }
      }),
    );
  });
});
