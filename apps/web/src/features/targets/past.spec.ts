import { expect, it } from '@jest/globals';
import { untilDay } from './past';

const points = [2022, 2023, 2024].map((year) => ({ onDay: `${year}-12-31`, rate: year / 10_000 }));

it('ends with the day that is shown, and has nothing after it', () => {
  expect(untilDay(points, '2024-06-30', 0.3)).toEqual([...points.slice(0, 2), { onDay: '2024-06-30', rate: 0.3 }]);
  expect(untilDay(points, '2024-12-31', 0.3).map(({ onDay }) => onDay)).toEqual(['2022-12-31', '2023-12-31', '2024-12-31']);
});

it('is nothing where nothing is known, or the day cannot be measured', () => {
  expect(untilDay(undefined, '2024-06-30', 0.3)).toEqual([]);
  expect(untilDay(points, '2024-06-30', null)).toEqual([]);
});
