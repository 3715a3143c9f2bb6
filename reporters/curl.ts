/** An exchange's request as a command that can be pasted into a shell; the token stays out. */
import type { Request } from '../runner/exchange.ts';

/** @param root the service's root without a slash at its end */
export function curlLine(root: string, { method, path, headers, body }: Request): string {
  const words = [
    'curl -ig',
    ...(path.includes('/.') ? ['--path-as-is'] : []),
    method === 'HEAD' ? '-I' : `-X ${method}`,
    ...Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((value) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ),
    ...unasked(headers, body).map((name) => `-H '${name}:'`),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
    quoted(root + path),
  ];
  return words.join(' ');
}

/** Headers that curl would add by itself and that the call did not have. */
function unasked(headers: Request['headers'], body: string | null): string[] {
  const own = body === null ? ['accept'] : ['accept', 'content-type'];
  return own.filter((name) => headers[name] === undefined);
}

/** Double quotes keep `$TOKEN` alive, and everything else in them is made harmless. */
function quoted(text: string): string {
  if (!text.includes('$TOKEN')) return `'${text.replaceAll("'", `'\\''`)}'`;
  return `"${text.replace(/["`\\]/g, '\\$&')}"`;
}
