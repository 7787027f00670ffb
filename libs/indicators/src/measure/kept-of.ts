import type { Question } from './question.js';

/** By what an answer that is kept is told and held. */
export const keptOf = ({ day, knownAt, scope }: Pick<Question, 'day' | 'knownAt' | 'scope'>) => ({
  day,
  ranges: scope.ranges,
  settled: knownAt !== null,
});
