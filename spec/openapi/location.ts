/** Where in a call something is, in one form for what the runner finds and for what changed in a document. */

/** A half of a call: what a client sends, or what the service answers. */
export type Side = 'request' | 'response';

export interface Location {
  /** The part of the call. The first six are of the request, the last three of the response. */
  in:
    | 'operation'
    | 'path'
    | 'query'
    | 'request-header'
    | 'cookie'
    | 'request-body'
    | 'response'
    | 'header'
    | 'body';
  /**
   * The name of the header (in lower case), of the query parameter or of the cookie. A parameter of the path has its
   * position, counted from 1, since no call shows its name; an operation has its method and URL: `GET /traits`. Absent for
   * all of them together.
   */
  name?: string;
  /** JSON pointer into the body or into the value, `*` for every item or name; absent for the whole. */
  pointer?: string;
}

/** Which half of the call a location is in. */
export function sideOf({ in: part }: Pick<Location, 'in'>): Side {
  return part === 'response' || part === 'header' || part === 'body' ? 'response' : 'request';
}

/**
 * The part of its half in the words of a report: `body`, `header x-y`, `query limit`, `path 1`, `cookie x`; empty for an
 * operation or a response as a whole.
 */
export function partOf({ in: part, name }: Pick<Location, 'in' | 'name'>): string {
  if (part === 'operation' || part === 'response') return '';
  const word = part.replace(/^request-/, '');
  return name === undefined || word === 'body' ? word : `${word} ${name}`;
}
