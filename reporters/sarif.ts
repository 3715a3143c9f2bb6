/** The frame of SARIF 2.1.0 (docs.oasis-open.org/sarif), which tools read to show findings at their lines. */
import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif';

/** @param rules every rule that a result names */
export function renderSarif(
  rules: readonly ReportingDescriptor[],
  results: readonly Result[],
  run: Omit<Run, 'tool' | 'results'> = {},
): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'api-interop', rules: [...rules] } }, ...run, results: [...results] }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A line of a file, whose path is relative to the folder that the tool looks at. */
export function sarifLocation(file: string, line: number): Location {
  return { physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } } };
}
