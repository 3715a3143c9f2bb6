/** The frame of SARIF 2.1.0 (docs.oasis-open.org/sarif), which tools read to show findings at their lines. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import { TOOL } from '../runner/report/tool.ts';

/**
 * @param rules every rule that a result names
 * @param tool the program that found the results
 */
export function renderSarif(
  rules: readonly ReportingDescriptor[],
  results: readonly Result[],
  run: Omit<Run, 'tool' | 'results'> = {},
  tool: { name: string; version: string } = TOOL,
): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { ...tool, rules: [...rules] } }, ...run, results: [...results] }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A line of a file. A relative path starts at the folder that the reader of the SARIF looks at. */
export function sarifLocation(file: string, line: number): Location {
  return { physicalLocation: { artifactLocation: { uri: formatUri(file) }, region: { startLine: line } } };
}

/** `encodeURI` leaves the two characters that end a path. */
function formatUri(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F');
}
