/** A request as a command to paste into a shell, with `$TOKEN` for the token. */
import type { Request } from '../runner/exchange.ts';

/** @param root the service's root without a slash at its end */
export function renderCurl(root: string, { method, path, headers, body }: Request): string {
  const words = [
    'curl -ig',
    ...(path.includes('/.') ? ['--path-as-is'] : []),
    method === 'HEAD' ? '-I' : `-X ${method}`,
    ...Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((value) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ),
    ...listUnsentDefaults(headers, body).map((name) => `-H '${name}:'`),
    ...(body === null ? [] : [`--data-raw ${quote(body)}`]),
    quote(root + path),
  ];
  return words.join(' ');
}

/** Headers that curl adds by default and that the request did not have. */
function listUnsentDefaults(headers: Request['headers'], body: string | null): string[] {
  const own = body === null ? ['accept'] : ['accept', 'content-type'];
  return own.filter((name) => headers[name] === undefined);
}

/** In double quotes the shell expands `$TOKEN`; everything else in them is escaped. */
function quote(text: string): string {
  if (!/\$(MEMBER_)?TOKEN/.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  return `"${text.replace(/["`\\]/g, '\\$&')}"`;
}
