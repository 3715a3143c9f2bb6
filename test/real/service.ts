/** The service that OpenStack's own programs are tested against: a running one, or the reference server. */
import { startReference } from '../../reference/serve.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';

/** Without a URL, starts a reference server and closes it afterwards. */
export async function withService<T>(url: string | undefined, use: (url: string) => Promise<T>): Promise<T> {
  if (url !== undefined) return await use(url);
  const reference = await startReference({ log: say });
  try {
    return await use(reference.url);
  } finally {
    await reference.close();
  }
}

/** @throws ProgramUsageError when the text is not an http or https URL */
export function parseServiceUrl(text: string): string {
  if (/^https?:\/\/[^/]/.test(text)) return text;
  throw new ProgramUsageError(`--url ${text} is not a URL such as http://127.0.0.1:8778.`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
