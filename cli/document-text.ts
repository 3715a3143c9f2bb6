/** Renders a document in the format that the user names. */
import { stringify } from 'yaml';
import { readName } from './settings/arguments.ts';

/** @throws UsageError unless the format is `yaml` or `json` */
export function documentText(document: unknown, format: string): string {
  readName('format', format, ['yaml', 'json']);
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 110, blockQuote: 'literal' });
}
