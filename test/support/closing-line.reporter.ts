import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Ends the run with the plain line `N passed, M failed`; a file that could not be loaded counts as failed. Specs that
 * passed only when they were tried again are named before it, each with what went wrong at first.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    let skipped = 0;
    const unsteady: string[] = [];
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
        if (test.diagnostic()?.flaky) unsteady.push(...secondTry(module, test));
      }
    }
    if (unsteady.length > 0) unsteady.unshift('PASSED ONLY ON A SECOND TRY, each a race to be mended:');
    process.on('exit', () => {
      for (const line of unsteady) process.stdout.write(`${line}\n`);
      process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    });
  }
}

function secondTry(module: TestModule, test: TestCase): string[] {
  const [error] = test.result().errors ?? [];
  const [because = ''] = (error?.message ?? '').split('\n');
  return [`  ${module.relativeModuleId} > ${test.fullName}`, `    ${because}`];
}
