/** One line per step. */
export function say(line) {
  console.log(line);
}

/** A start that cannot be: told in Vietnamese, then in English, and the exit code is 1. */
export class Refusal extends Error {
  /** @param {string} vietnamese @param {string} english @param {string} [details] what a program said, as it said it */
  constructor(vietnamese, english, details = '') {
    super([vietnamese, english, details.trim()].filter(Boolean).join('\n'));
  }
}

/** "1,2 s" since a moment of `performance.now()`. */
export const secondsSince = (begin) => `${((performance.now() - begin) / 1000).toFixed(1).replace('.', ',')} s`;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is truthy or the time is over; gives the last answer. */
export async function until(question, ms, every = 20) {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await question();
    if (answer || performance.now() > end) return answer;
    await pause(every);
  }
}
