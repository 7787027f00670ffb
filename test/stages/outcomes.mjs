import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const NONE = { passed: 0, failed: 0, failures: [] };
const LINES = 16;

/** How many tests a run of Jest counted, and which failed. A file that could not even be loaded is a failure. */
export function jestOutcome(file) {
  const report = read(file);
  if (!report) return NONE;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return report.numRuntimeErrorTestSuites > 0 && message ? [failure(name, message)] : [];
    return failed.map(({ fullName, failureMessages }) => failure(fullName, failureMessages.join('\n')));
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites + skipped, failures };
}

/** The same of a run of Playwright; a test that only passed when tried again counts as failed. */
export function playwrightOutcome(file) {
  const report = read(file);
  if (!report) return NONE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = specsOf(report.suites)
    .filter(({ ok }) => !ok)
    .map(({ title, file: where, tests }) =>
      failure(`${where} › ${title}`, tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).join('\n')),
    );
  return { passed: expected, failed: unexpected + flaky + skipped, failures };
}

const specsOf = (suites = []) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);

const failure = (name, message) => ({ name, message: stripVTControlCharacters(message).trim().split('\n').slice(0, LINES).join('\n') });

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
