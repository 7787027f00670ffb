import { readFileSync } from 'node:fs';

const NONE = { passed: 0, failed: 0 };

/** How many tests a run of Jest counted. A file that could not even be loaded is a failure. */
export function jestCounts(file) {
  const report = read(file);
  if (!report) return NONE;
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites + skipped };
}

/** The same of a run of Playwright; a test that only passed when tried again counts as failed. */
export function playwrightCounts(file) {
  const stats = read(file)?.stats;
  return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped } : NONE;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
