/** Reads what Prism writes into the header `sl-violations` of an answer. */
import { headerMap, type Request, type Response } from '../../../runner/exchange.ts';

interface Violation {
  /** `request` or `response`, then what of it. */
  location: readonly string[];
  severity: string;
  code: string | number;
  message: string;
}

/**
 * Those of the answer, in words without what differs from call to call. What it says of a request is no word about the
 * server.
 */
export function violationsOf({ method, path }: Request, response: Response): string[] {
  const header = headerMap(response).get('sl-violations');
  if (header === undefined) return [];
  const place = `${method} ${path.split('?')[0]} ${response.status}`;
  return (JSON.parse(header) as Violation[])
    .filter(({ location }) => location[0] === 'response')
    .map(({ location, code, message }) => withoutIds(`${place}: ${location.join('.')} ${code} ${message}`));
}

function withoutIds(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '{uuid}')
    .replace(/CUSTOM_[A-Z0-9_]+/g, '{name}');
}
