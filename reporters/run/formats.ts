/** The names of the reporters of a run, for what only checks a name: `registry.ts` loads all of them. */
export const REPORT_FORMATS = [
  'console',
  'json',
  'jsonl',
  'junit',
  'markdown',
  'github',
  'sarif',
  'ctrf',
  'html',
] as const;

/** What `--reporter` takes. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
