/** Every reporter by the name that `--reporter` takes. */
import type { Reporter } from '../reporter.ts';
import { ctrfReporter } from './ctrf.ts';
import type { ReportFormat } from './formats.ts';
import { githubReporter } from './github.ts';
import { htmlReporter } from './html.ts';
import { jsonReporter } from './json.ts';
import { jsonlReporter } from './jsonl.ts';
import { junitReporter } from './junit/junit.ts';
import { markdownReporter } from './markdown.ts';
import { sarifReporter } from './sarif.ts';
import { consoleReporter } from './text/console.ts';

const REPORTER_OF: Readonly<Record<ReportFormat, Reporter>> = {
  console: consoleReporter,
  json: jsonReporter,
  jsonl: jsonlReporter,
  junit: junitReporter,
  markdown: markdownReporter,
  github: githubReporter,
  sarif: sarifReporter,
  ctrf: ctrfReporter,
  html: htmlReporter,
};

export const REPORTERS: Readonly<Record<string, Reporter>> = REPORTER_OF;
