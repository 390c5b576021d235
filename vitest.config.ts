import { defineConfig } from 'vitest/config';
import { temporaryDirectory } from './test/support/temporary-directory.js';

process.env['TMPDIR'] = temporaryDirectory();

const shared = {
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { tsconfigPaths: true },
} as const;

const specs = {
  globals: true,
  // Files of one worker share what they import: loaded anew for each, it took longer than the specs. A spec puts back what it changes.
  isolate: false,
  // On two cores one worker would be the default, and every file would wait for the one before it.
  maxWorkers: '100%',
} as const;

export default defineConfig({
  ...shared,
  test: {
    reporters: ['default', './test/support/closing-line.reporter.ts'],
    projects: [
      {
        ...shared,
        test: {
          ...specs,
          name: 'unit',
          include: ['{apps,libs}/**/*.spec.ts', 'test/{architecture,clauses/**/*,deadlines/**/*}.spec.ts'],
          testTimeout: 180_000,
        },
      },
      {
        ...shared,
        test: {
          ...specs,
          name: 'database',
          include: ['test/database/**/*.spec.ts'],
          globalSetup: ['test/support/cluster.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // The closing lines name whatever needed its second try.
          retry: 1,
        },
      },
      {
        ...shared,
        test: {
          ...specs,
          name: 'smoke',
          include: ['test/smoke/**/*.spec.ts', 'test/browser/**/*.spec.ts'],
          globalSetup: ['test/support/cluster.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // What a page shows follows what was done to it; how soon depends on the machine.
          expect: { poll: { timeout: 60_000 } },
          // The closing lines name whatever needed its second try.
          retry: 1,
        },
      },
    ],
  },
});
