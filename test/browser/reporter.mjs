// Prints each file of each engine as it ends, and leaves the sums per engine for the run that called.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const all = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(all)] : []);

/** Errors with where they arose; a stack that repeats its message is cut short. */
const told = (error) =>
  [error?.message, ...(error?.stack ?? '').split('\n').filter((line) => line !== error?.message)]
    .slice(0, 6)
    .map((line) => `      ${line}`)
    .join('\n');

export function countingReporter() {
  const sums = {};
  const count = (engine, found) => {
    sums[engine] ??= { passed: 0, failed: 0, skipped: 0, faults: [] };
    for (const [key, more] of Object.entries(found)) {
      if (key === 'faults') sums[engine].faults.push(...more);
      else sums[engine][key] += more;
    }
  };
  return {
    reportTestFileResults({ sessionsForTestFile, testFile, logger }) {
      for (const { browser, testResults, errors, passed } of sessionsForTestFile) {
        const tests = all(testResults);
        const failed = tests.filter((test) => !test.passed && !test.skipped);
        const skipped = tests.filter((test) => test.skipped);
        const file = relative('test/browser', testFile);
        // A file that fell over, or ran no test, has failed even if no test says so.
        const fell = !failed.length && (!passed || !tests.length);
        count(browser.name, {
          passed: tests.length - failed.length - skipped.length,
          failed: failed.length + Number(fell),
          skipped: skipped.length,
          faults: [
            ...failed.map((test) => `${file}, ${test.name}\n${told(test.error)}`),
            ...(fell ? [`${file}, as a whole\n${errors.map(told).join('\n')}`] : []),
          ],
        });
        const sign = failed.length || fell ? '✗' : '✓';
        const seconds = tests.reduce((sum, test) => sum + (test.duration ?? 0), 0) / 1000;
        logger.log(`${sign} ${browser.name} ${file}: ${tests.length} tests, ${seconds.toFixed(1)} s`);
        for (const test of skipped) logger.log(`    skipped: ${test.name}`);
        for (const test of failed) logger.log(`    ${test.name}\n${told(test.error)}`);
        for (const error of errors) logger.log(told(error));
        if (!tests.length) logger.log('      no test ran');
      }
    },
    stop() {
      if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(sums));
    },
  };
}
