/** The service that a program of OpenStack's is tried on: one that runs already, or the reference server. */
import { startReference } from '../../reference/serve.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';

/** A reference server that is started for it ends with it. */
export async function withService<T>(url: string | undefined, use: (url: string) => Promise<T>): Promise<T> {
  if (url !== undefined) return await use(url);
  const reference = await startReference({ log: say });
  try {
    return await use(reference.url);
  } finally {
    await reference.close();
  }
}

/** @throws ProgramUsageError when it is none */
export function serviceUrl(text: string): string {
  if (/^https?:\/\/[^/]/.test(text)) return text;
  throw new ProgramUsageError(`--url ${text} is no URL such as http://127.0.0.1:8778.`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
