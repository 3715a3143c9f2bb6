/** Reads the header `sl-violations`, which Prism adds to an answer. */
import { headerMap, type Request, type Response } from '../../../runner/exchange.ts';

interface Violation {
  /** `request` or `response`, then the path in it. */
  location: readonly string[];
  severity: string;
  code: string | number;
  message: string;
}

/**
 * Formats the violations of the response, without the values that differ from call to call. A violation of the request
 * does not concern the server.
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
