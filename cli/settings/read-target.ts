/** Reads target URLs and tokens from the command line. */
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { readInput } from './read-input.ts';

/** @throws UsageError unless the text is an http or https URL */
export function readUrl(text: string, flag = '--target'): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(
    `${flag} takes a URL such as http://host:8778 or https://host/placement, and was given "${text}".`,
  );
}

/** Reads the token from the command line, a file or the environment, in this order; default `admin`. @throws UsageError */
export function readToken(token: string | undefined, file: string | undefined, io: Io): string {
  if (token !== undefined && file !== undefined)
    throw new UsageError('Give either --token or --token-file, not both.');
  const found =
    file === undefined ? (token ?? io.env.OS_TOKEN ?? 'admin') : readInput('token file', file).trim();
  if (!/^[\x21-\x7e]+$/.test(found)) {
    throw new UsageError(
      `${file === undefined ? 'The token' : `The token in ${file}`} is empty or has characters that a header cannot carry.`,
    );
  }
  return found;
}
