// Prints each file of each engine as it ends, and leaves the sums for the run that called.
import { writeFileSync } from 'node:fs';

const all = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(all)] : []);

export function countingReporter() {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  return {
    reportTestFileResults({ sessionsForTestFile, testFile, logger }) {
      for (const { browser, testResults, errors, passed } of sessionsForTestFile) {
        const tests = all(testResults);
        const failed = tests.filter((test) => !test.passed && !test.skipped);
        sums.passed += tests.filter((test) => test.passed).length;
        sums.skipped += tests.filter((test) => test.skipped).length;
        // A file that fell over, or ran no test, has failed even if no test says so.
        const fell = !passed && !failed.length ? 1 : !tests.length ? 1 : 0;
        sums.failed += failed.length + fell;
        logger.log(`${failed.length || fell ? '✗' : '✓'} ${browser.name} ${testFile.replace(/.*test.browser./, '')}: ${tests.length} tests`);
        for (const test of failed) logger.log(`    ${test.name}\n      ${test.error?.message ?? ''}\n${(test.error?.stack ?? '').split('\n').slice(0, 4).join('\n')}`);
        for (const error of errors ?? []) logger.log(`    ${error.message}`);
        if (!tests.length) logger.log('    no test ran');
      }
    },
    stop() {
      if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(sums));
    },
  };
} // prettier-ignore
