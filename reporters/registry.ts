/** Every reporter by the name that `--reporter` takes. */
import { consoleReporter } from './console.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import type { Reporter } from './reporter.ts';

export const REPORTERS: Readonly<Record<string, Reporter>> = {
  console: consoleReporter,
  json: jsonReporter,
  junit: junitReporter,
};
