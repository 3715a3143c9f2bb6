/** `npm test` runs all but the long tier, which `npm run test:all` adds. */
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/**/*.long.test.ts'],
    // Loading the source again for each of 150 files took a third of the time. No test mocks a module.
    isolate: false,
    // Many tests run whole services, on machines that others use as well.
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
