/** Checks a target before the run: its versions, and whether it accepts the token. */
import { compareMicroversions, isMicroversion, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { headerMap, parseJson, type Response } from '../exchange.ts';
import { NetworkError, type Target } from './target.ts';
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
  const root = await get(target, '/', {});
  const versions = readVersions(target, service, root);
  const check = await get(target, tokenCheck, { 'x-auth-token': token, accept: 'application/json' });
  if (check.status === 401 || check.status === 403) {
    const why =
      check.status === 401
        ? 'does not accept the token'
        : 'knows the token, and does not permit its user what a run needs';
    throw new CannotJudge(
      `${target.root} ${why} (GET ${tokenCheck} answered ${check.status}). ${check.status === 401 ? advice.refused : advice.forbidden}`,
    );
  }
  return versions;
}

async function get(
  target: Target,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  try {
    return await target.send({ method: 'GET', path, headers, body: null });
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

function readVersions(target: Target, service: Service, response: Response): Discovered {
  const { status } = response;
  const headers = headerMap(response);
  if (status >= 300 && status < 400 && headers.has('location')) {
    throw new CannotJudge(
      `${target.root} redirects to ${headers.get('location')}. Give the URL of the service itself.`,
    );
  }
  const tls = explainTlsPage(response);
  if (tls !== undefined) throw new CannotJudge(`${target.root} ${tls}.`);
  if (status >= 500) {
    throw new CannotJudge(
      `${target.root} answers ${status} at its root. The service, or a proxy in front of it, is not working; see its log.`,
    );
  }
  const found = versionsIn(parseJson(response.body), service);
  if (found) return found;
  const type = headers.get('content-type') ?? 'no media type';
  throw new CannotJudge(
    `${target.root} is not the root of a ${service.name} service: GET / answered ${status} with ${type}, where a JSON document with microversions from ${service.oldest} was expected. Give the service's root, such as http://host:8778 or http://host/${service.name}.`,
  );
}

function versionsIn(document: unknown, service: Service): Discovered | undefined {
  const list = (document as { versions?: unknown } | undefined)?.versions;
  if (!Array.isArray(list)) return undefined;
  for (const { min_version: minimum, max_version: maximum } of list as Record<string, unknown>[]) {
    if (typeof minimum !== 'string' || typeof maximum !== 'string') continue;
    if (!isMicroversion(minimum) || !isMicroversion(maximum)) continue;
    const overlaps =
      compareMicroversions(minimum, service.newest) <= 0 &&
      compareMicroversions(service.oldest, maximum) <= 0;
    if (overlaps) return { minimum, maximum };
  }
  return undefined;
}
