/** Reads target URLs from the command line. */
import { UsageError } from '../usage-error.ts';

/** @throws UsageError unless the text is an http or https URL */
export function readUrl(text: string, flag = '--target'): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(
    `${flag} takes a URL such as http://host:8778 or https://host/placement, and was given "${text}".`,
  );
}
