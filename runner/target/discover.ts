/** Checks a target before the run: its versions, and whether it accepts the token. */

import { compareMicroversions, type Microversion } from '../../spec/contract/microversion.ts';
import { readVersionsAt, type VersionAnswer } from '../../spec/contract/read-versions-at.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Profile } from '../../spec/profile/profile.ts';
import { headerMap, mediaTypeOf, parseJson, type Request, type Response } from '../exchange.ts';
import { requestAt } from './request-at.ts';
import { tokenHeader } from './request-headers.ts';
import { NetworkError, type SendOptions, type Target } from './target.ts';
import { explainTlsPage } from './tls-page.ts';

/** The range of microversions that a target has. */
export interface Discovered {
  minimum: Microversion;
  maximum: Microversion;
}

/** The target cannot be judged: it is unreachable, another service, or refuses the token. Exit code 3. */
export class CannotJudge extends Error {
  override name = 'CannotJudge';
}

/** Sentences for the user, after what happened: what to do where the service does not know the token, or forbids the call. */
export interface TokenAdvice {
  refused: string;
  forbidden: string;
}

const GIVE_A_TOKEN: TokenAdvice = {
  refused: "Give an administrator's token with --token or --token-file.",
  forbidden: "Give an administrator's token with --token or --token-file.",
};

/** @param tokenCheck the path of a GET that needs the token. @throws CannotJudge with a paragraph for the user */
export async function discover(
  target: Target,
  service: Service,
  token: string,
  tokenCheck: string,
  advice: TokenAdvice = GIVE_A_TOKEN,
): Promise<Discovered> {
  const versions = await discoverVersions(target, service, token);
  const check = await get(target, requestCheck(service, token, tokenCheck, versions), { isTokenCheck: true });
  if (check.status === 401 || check.status === 403) {
    const why =
      check.status === 401
        ? 'does not accept the token'
        : 'knows the token, and does not permit its user what a run needs';
    throw new CannotJudge(
      `${target.root} ${why} (GET ${tokenCheck} answered ${check.status}). ${check.status === 401 ? advice.refused : advice.forbidden}`,
    );
  }
  if (service.profile.discovery.length === 0) requireService(target, service, tokenCheck, check);
  return versions;
}

/** Without a place that says them, the target has the versions of the documents. @throws CannotJudge */
export async function discoverVersions(target: Target, service: Service, token: string): Promise<Discovered> {
  const { discovery } = service.profile;
  if (discovery.length === 0) return { minimum: service.oldest, maximum: service.newest };
  let first: { path: string; response: Response } | undefined;
  for (const place of discovery) {
    const { path } = place;
    const response = await get(target, { path, headers: headersFor(place.needsToken, service, token) });
    requireAnswer(target, path, response);
    const found = readVersionsAt(place, versionAnswerOf(response));
    if (found && overlaps(found, service)) return found;
    first ??= { path, response };
  }
  const { path, response } = first as { path: string; response: Response };
  const type = headerMap(response).get('content-type') ?? 'no media type';
  throw new CannotJudge(
    `${target.root} is not the root of a ${service.name} service: GET ${path} answered ${response.status} with ${type}, where ${whatIsExpected(service)} expected. Give the service's root, such as http://host:8778 or http://host/${service.name}.`,
  );
}

/**
 * The versions of a target of which no document says what to expect; undefined where the profile names no place for them.
 * @throws CannotJudge where no place has them
 */
export async function discoverWithoutDocuments(
  target: Target,
  profile: Profile,
  token: string,
): Promise<Discovered | undefined> {
  if (profile.discovery.length === 0) return undefined;
  const answers: string[] = [];
  for (const place of profile.discovery) {
    const headers = place.needsToken ? { ...tokenHeader(profile, token), accept: 'application/json' } : {};
    const response = await get(target, { path: place.path, headers });
    requireAnswer(target, place.path, response);
    const found = readVersionsAt(place, versionAnswerOf(response));
    if (found) return found;
    answers.push(`GET ${place.path} answered ${response.status}`);
  }
  throw new CannotJudge(
    `${target.root} is not the root of a ${profile.service} service: ${answers.join(', ')} without versions where the profile says that they are.`,
  );
}

function versionAnswerOf(response: Response): VersionAnswer {
  const headers = headerMap(response);
  return { headerOf: (name) => headers.get(name), json: parseJson(response.body) };
}

function whatIsExpected({ profile, oldest }: Service): string {
  return profile.discovery.every((place) => place.in === 'header')
    ? `headers with versions from ${oldest} were`
    : `a JSON document with microversions from ${oldest} was`;
}

function headersFor(needsToken: boolean, { profile }: Service, token: string): Record<string, string> {
  return needsToken ? { ...tokenHeader(profile, token), accept: 'application/json' } : {};
}

/** Without a version where the service answers such calls: each version may be the one that is judged. */
function requestCheck(
  service: Service,
  token: string,
  tokenCheck: string,
  versions: Discovered,
): Pick<Request, 'path' | 'headers'> {
  const { profile } = service;
  const { absent } = profile.versions;
  const isAnswered = profile.discovery.length > 0 && (absent === 'oldest' || absent === 'newest');
  if (isAnswered)
    return { path: tokenCheck, headers: { ...tokenHeader(profile, token), accept: 'application/json' } };
  return requestAt({ profile, microversion: oldestCommon(versions, service), token }, 'GET', tokenCheck);
}

/** Of the versions that both the documents and the target have. */
function oldestCommon({ minimum }: Discovered, { oldest }: Service): Microversion {
  return compareMicroversions(minimum, oldest) < 0 ? oldest : minimum;
}

/** True where a target with these versions has one of the documents'. */
export function overlaps({ minimum, maximum }: Discovered, service: Service): boolean {
  return (
    compareMicroversions(minimum, service.newest) <= 0 && compareMicroversions(service.oldest, maximum) <= 0
  );
}

/** Where nothing says versions, an operation that does not exist shows that the target is another service. */
function requireService(target: Target, service: Service, path: string, response: Response): void {
  requireAnswer(target, path, response);
  const page = explainPage(service, path, response);
  if (page !== undefined)
    throw new CannotJudge(
      `${target.root} is not the root of a ${service.name} service: GET ${path} answered ${response.status} with ${page}. Give the service's root, below which the paths of the documents are.`,
    );
  if (response.status !== 404 && response.status !== 405) return;
  throw new CannotJudge(
    `${target.root} is not the root of a ${service.name} service: GET ${path}, which the documents declare, answered ${response.status}. Give the service's root, below which the paths of the documents are.`,
  );
}

/** A website answers with pages everywhere; words for a page where the documents declare none. */
function explainPage(service: Service, path: string, response: Response): string | undefined {
  const type = mediaTypeOf(headerMap(response));
  if (response.status >= 300 || type !== 'text/html') return undefined;
  const { contract } = service.match('GET', path.split('?')[0] as string, service.oldest);
  const declared = [...(contract.responses.get(response.status)?.bodies.keys() ?? [])];
  if (declared.some((each) => each === type || each.includes('*'))) return undefined;
  return `${type}, and the documents declare ${declared.join(', ') || 'no page'}`;
}

async function get(
  target: Target,
  { path, headers }: Pick<Request, 'path' | 'headers'>,
  how: SendOptions = {},
): Promise<Response> {
  try {
    return await target.send({ method: 'GET', path, headers, body: null }, how);
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    const guess = error.connectionLost ? ` ${guessWhyClosed(target.root)}` : '';
    throw new CannotJudge(
      `${target.root} ${error.kind}.${guess} This says nothing about its API. Check the URL, and that the service runs and can be reached from here.`,
    );
  }
}

/** Some servers close a connection that does not begin with TLS, and one without the client's certificate. */
function guessWhyClosed(root: string): string {
  return root.startsWith('http:')
    ? 'If it speaks TLS, its URL begins with https://.'
    : 'If it wants a certificate of the client, name one with OS_CERT and OS_KEY, or with cert and key in clouds.yaml.';
}

/** @throws CannotJudge for an answer that shows that the URL is not the service's, or that it does not work */
function requireAnswer(target: Target, path: string, response: Response): void {
  const { status } = response;
  const headers = headerMap(response);
  if (status >= 300 && status < 400 && headers.has('location') && !isListed(response)) {
    throw new CannotJudge(
      `${target.root} redirects to ${headers.get('location')}. Give the URL of the service itself.`,
    );
  }
  const tls = explainTlsPage(response);
  if (tls !== undefined) throw new CannotJudge(`${target.root} ${tls}.`);
  if (status >= 500) {
    const where = path === '/' ? 'its root' : `GET ${path}`;
    throw new CannotJudge(
      `${target.root} answers ${status} at ${where}. The service, or a proxy in front of it, is not working; see its log.`,
    );
  }
}

/** 300 Multiple Choices is how some services answer with the list of their versions. */
function isListed({ status, body }: Response): boolean {
  return status === 300 && body !== '';
}
