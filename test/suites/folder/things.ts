/** A stranger's service with two dated versions, which calls ask for in any of four places. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Service } from '../../../spec/contract/service.ts';
import { type Misbehaving, startHttpServer } from '../../runner/target/misbehaving-server.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

export const PLACES = ['header', 'query', 'path', 'media-type'] as const;

export type Place = (typeof PLACES)[number];

const OLD = '2025-06-01';
const NEW = '2026-03-01';

const documentOf = (version: string) => `
paths:
  /things:
    get:
      operationId: listThings
      responses:
        200:
          content:
            application/json:
              schema: { type: object, properties: { things: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
  /things/{thing-id}:
    parameters: [{ name: thing-id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: showThing
      responses:
        200: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        404: {}
components:
  schemas:
    Thing:
      type: object
      additionalProperties: false
      required: [id, href${version === NEW ? ', color' : ''}]
      properties:
        id: { type: string }
        href: { type: string }
        ${version === NEW ? 'color: { type: string }' : ''}
`;

const REQUESTS: Record<Place, string> = {
  header: '{ header: Api-Version, value: "things {version}" }',
  query: '{ query: api-version }',
  path: '{ path: "/at-{version}" }',
  'media-type': '{ media-type: "application/vnd.things.{version}+json" }',
};

/** @param more of the profile */
export function thingsService(place: Place, more = ''): Service {
  const profile = `versions: { request: [${REQUESTS[place]}] }
answers: { errors: { text/html: {} }, undeclared-headers: ignored }
refusals:
  unknown-url: { 404: {} }
  unknown-method: { 405: {} }
  malformed-version: { ${place === 'path' ? 404 : 400}: {} }
  unsupported-version: { ${place === 'path' ? 404 : 400}: {} }
${more}`;
  return strangerService({ [OLD]: documentOf(OLD), [NEW]: documentOf(NEW) }, profile);
}

export interface ThingsFaults {
  /** Shows what the newer version has at the older one as well. */
  leaks?: boolean;
  /** Answers with the newest version to every text that asks for one. */
  takesAnyVersion?: boolean;
  /** Links have no version. */
  hasPlainLinks?: boolean;
}

export function startThings(place: Place, faults: ThingsFaults = {}): Promise<Misbehaving> {
  return startHttpServer((request, response) => answer(request, response, place, faults));
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  place: Place,
  { leaks = false, takesAnyVersion = false, hasPlainLinks = false }: ThingsFaults,
): void {
  const { version: asked, path } = readVersion(request, place);
  const version = takesAnyVersion && asked !== OLD ? NEW : asked;
  const refuse = (status: number) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>No</h1>');
  if (version !== OLD && version !== NEW) return void refuse(place === 'path' ? 404 : 400);
  const prefix = place === 'path' && !hasPlainLinks ? `/at-${version}` : '';
  const thing = {
    id: '1',
    href: `${prefix}/things/1`,
    ...((version === NEW || leaks) && { color: 'red' }),
  };
  const found = { '/things': { things: [thing] }, '/things/1': thing }[path];
  if (found === undefined) return void refuse(404);
  if (request.method !== 'GET') return void refuse(405);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
}

function readVersion(
  { url = '', headers }: IncomingMessage,
  place: Place,
): { version: string | undefined; path: string } {
  const { pathname, searchParams } = new URL(url, 'http://things');
  const inPath = /^\/at-([^/]*)(.*)$/.exec(pathname);
  const version = {
    header: /^things (\S+)$/.exec(String(headers['api-version'] ?? ''))?.[1],
    query: searchParams.get('api-version') ?? undefined,
    path: inPath?.[1],
    'media-type': /^application\/vnd\.things\.(.*)\+json$/.exec(headers.accept ?? '')?.[1],
  }[place];
  return { version, path: place === 'path' ? (inPath?.[2] ?? '') : pathname };
}
