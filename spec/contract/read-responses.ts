/** Reads the responses of a call, with what the profile adds to them. */
import type { Header, JsonSchema, ResponseObject, Responses } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import type { Profile, ResponseContent } from '../profile/profile.ts';
import type { Contract, HeaderContract, ResponseContract, StatusRange } from './contract.ts';
import { readLinks } from './read-links.ts';
import { responseObject } from './surface-of-profile.ts';

export interface ResponsesContext {
  /** The methods of the path, where the response lists them. */
  allow: readonly string[] | undefined;
  /** Null for a document that declares everything itself. */
  profile: Profile | null;
}

export function readResponses(
  declared: Responses,
  context: ResponsesContext,
): Pick<Contract, 'responses' | 'otherResponses' | 'declaredStatuses'> {
  const { profile } = context;
  const responses = new Map<number, ResponseContract>();
  const otherResponses: StatusRange[] = [];
  for (const [status, response] of Object.entries(declared)) {
    const range = RANGES.get(status.toUpperCase());
    const from = range?.from ?? Number(status);
    const contract = readResponse(from, response as ResponseObject, context);
    if (range) otherResponses.push({ ...range, response: contract });
    else responses.set(from, contract);
  }
  const declaredStatuses = [...responses.keys()];
  for (const [status, response] of profile?.answers.statuses ?? [])
    if (saysNothing(declared[status] as ResponseObject | undefined))
      responses.set(status, readResponse(status, responseObject(response), context));
  // `4XX` is more exact than `default`, wherever it stands.
  otherResponses.sort((one, other) => one.to - one.from - (other.to - other.from));
  return { responses, otherResponses, declaredStatuses };
}

/** True for a response that names a status alone, as OpenAPI requires: what it looks like is in the profile. */
function saysNothing(response: ResponseObject | undefined): boolean {
  return response === undefined || (response.content === undefined && response.headers === undefined);
}

const RANGES: ReadonlyMap<string, { from: number; to: number }> = new Map([
  ['DEFAULT', { from: 100, to: 599 }],
  ...[1, 2, 3, 4, 5].map((digit): [string, { from: number; to: number }] => [
    `${digit}XX`,
    { from: digit * 100, to: digit * 100 + 99 },
  ]),
]);

function readResponse(
  status: number,
  response: ResponseObject,
  { allow, profile }: ResponsesContext,
): ResponseContract {
  const headers = new Map<string, HeaderContract>();
  const missing = new Set(response['x-without-headers'] ?? []);
  for (const [name, header] of profile?.answers.headers ?? [])
    if (!missing.has(name)) headers.set(name, readHeader(name, header, allow));
  for (const [name, header] of Object.entries(response.headers ?? {}))
    headers.set(name.toLowerCase(), readHeader(name.toLowerCase(), header as Header, allow));
  // The media type is declared as the key of the content.
  headers.delete('content-type');
  const errors = status >= 400 && profile ? errorsOf(status, profile) : null;
  const content: ReadonlyMap<string, JsonSchema> = response.content
    ? new Map(Object.entries(response.content).map(([type, { schema }]) => [type, schema ?? {}]))
    : (errors ?? new Map());
  const bodies = new Map([...content].map(([type, schema]) => [typeAlone(type), schema]));
  const typesWithParameters = [...content.keys()].map(withoutSpaces).filter((type) => type.includes(';'));
  return {
    status,
    description: response.description,
    untriggeredReason: response['x-unprovoked'] ?? null,
    headers,
    bodies,
    typesWithParameters,
    links: readLinks(response.links),
    isBodyUnknown:
      response['x-unknown-body'] === true || (bodies.size === 0 && isUnsaid(status, response, profile)),
    areHeadersOpen: profile !== null && !profile.answers.areHeadersComplete,
  };
}

function errorsOf(status: number, { answers }: Profile): ResponseContent | null {
  return answers.errorsOfStatus.get(status) ?? answers.errors;
}

/** `application/json` for `application/json; charset=UTF-8`. */
function typeAlone(type: string): string {
  return withoutSpaces(type).split(';')[0] as string;
}

function withoutSpaces(type: string): string {
  return type.toLowerCase().replaceAll(' ', '');
}

/** Documents without a profile often leave out the bodies of errors, and of successes that have one. */
function isUnsaid(status: number, { content }: ResponseObject, profile: Profile | null): boolean {
  if (profile === null || content !== undefined || WITHOUT_BODY.has(status)) return false;
  return profile.file === null || status >= 400;
}

/** RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

function readHeader(name: string, header: Header, allow: readonly string[] | undefined): HeaderContract {
  const schema = name === 'allow' && allow ? exactly(allow) : (header.schema ?? {});
  return { name, required: header.required === true, schema };
}

/** Exactly these words, in any order: `Allow` is a set (RFC 9110, section 10.2.1). */
function exactly(words: readonly string[]): JsonObject {
  return {
    type: 'array',
    items: { enum: [...words] },
    uniqueItems: true,
    minItems: words.length,
    maxItems: words.length,
  };
}
