/** Every reporter by the name that `--reporter` takes. */

import type { Reporter } from '../reporter.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit/junit.ts';
import { consoleReporter } from './text/console.ts';

export const REPORTERS: Readonly<Record<string, Reporter>> = {
  console: consoleReporter,
  json: jsonReporter,
  junit: junitReporter,
};
