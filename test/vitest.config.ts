/** `npm test` runs all but the long tier, `*.long.test.ts`, which `npm run test:long` runs alone. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const LONG_TIER = 'test/**/*.long.test.ts';
const isLongTier = process.env.TEST_TIER === 'long';

export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    include: [isLongTier ? LONG_TIER : 'test/**/*.test.ts'],
    exclude: isLongTier ? configDefaults.exclude : [...configDefaults.exclude, LONG_TIER],
    reporters: ['default', fileURLToPath(new URL('print-skipped.ts', import.meta.url))],
    // Loading the source again for each of 150 files took a third of the time. No test mocks a module.
    isolate: false,
    // Vitest leaves one processor free, which halves the speed where there are two.
    maxWorkers: Math.max(1, Math.min(availableParallelism(), 8)),
    // Changes to these files concern every test: `npm run test:changed` runs all of them then.
    forceRerunTriggers: [
      ...configDefaults.forceRerunTriggers,
      '**/spec/*/*.yaml',
      '**/spec/*/published.lock',
      '**/package-lock.json',
    ],
    // Many tests run whole services, on machines that others use as well.
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
