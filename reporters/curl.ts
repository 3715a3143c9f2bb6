/** An exchange's request as a command that can be pasted into a shell; the token stays out. */
import type { Request } from '../runner/exchange.ts';

/** @param root the service's root without a slash at its end */
export function curlLine(root: string, { method, path, headers, body }: Request): string {
  const sent = Object.entries({ ...headers, 'x-auth-token': '$TOKEN' }).map(
    ([name, value]) => `-H ${quoted(`${name}: ${value}`)}`,
  );
  const data = body === null ? [] : [`--data-raw ${quoted(body)}`];
  return ['curl -i', `-X ${method}`, ...sent, ...data, quoted(root + path)].join(' ');
}

/** Double quotes keep `$TOKEN` alive; everything else in them is made harmless. */
function quoted(text: string): string {
  if (!text.includes('$TOKEN')) return `'${text.replaceAll("'", `'\\''`)}'`;
  return `"${text.replace(/["`\\]/g, '\\$&')}"`;
}
