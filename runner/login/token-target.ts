/**
 * A target that puts the tokens of a run into its requests. What makes requests has placeholders in their place, so
 * that no report can contain a token.
 */
import type { AuthenticationProfile } from '../../spec/profile/profile.ts';
import type { Request, Response } from '../exchange.ts';
import { CannotJudge } from '../target/discover.ts';
import { NetworkError, type SendOptions, type Target } from '../target/target.ts';
import type { TokenSource } from './keystone/token-source.ts';

export interface TokenTargetOptions {
  /** By placeholder. */
  tokens: ReadonlyMap<string, TokenSource>;
  /** The path of a GET that needs a token and accepts each of these. */
  tokenCheck: string;
  /** Where requests have the token. */
  authentication: AuthenticationProfile;
}

/**
 * After a 401 to a token of the run, the call is sent once more with another token: the service has not processed it
 * (RFC 9110, 15.5.2). A 401 that stays is the operation's own where the service accepts the token elsewhere, and otherwise
 * a `NetworkError`: the token has ended.
 */
export function tokenTarget(
  target: Target,
  { tokens, tokenCheck, authentication }: TokenTargetOptions,
): Target {
  const { drop } = target;
  const { header, template } = authentication;
  const sources = new Map([...tokens].map(([placeholder, source]) => [fill(template, placeholder), source]));
  let check: Request | undefined;
  return {
    ...target,
    send,
    ...(drop && { drop: async (request: Request) => drop(await withCurrentToken(request)) }),
    close: () => target.close(),
  };

  async function send(request: Request, how?: SendOptions): Promise<Response> {
    if (how?.isTokenCheck) check = request;
    const source = sourceOf(request);
    if (source === undefined) return target.send(request, how);
    const token = await currentToken(source, request);
    const response = await target.send(withToken(request, token), how);
    const settled = response.status === 401 ? await settle(request, token, source, response, how) : response;
    return hideTokens(settled, tokens);
  }

  async function settle(
    request: Request,
    refused: string,
    source: TokenSource,
    response: Response,
    how: SendOptions | undefined,
  ): Promise<Response> {
    const other = await replaceToken(source, refused, request);
    const again = other === undefined ? response : await target.send(withToken(request, other), how);
    if (again.status !== 401 || isCheck(request, how) || (await isAccepted(other ?? refused))) return again;
    throw new NetworkError(
      other === undefined
        ? 'does not accept the token any more, which has ended or was revoked'
        : 'does not accept a token that Keystone has just issued',
      request,
    );
  }

  async function isAccepted(token: string): Promise<boolean> {
    const headers = { accept: 'application/json' };
    const again = check ?? { method: 'GET', path: tokenCheck, headers, body: null };
    const { status } = await target.send(withToken(again, token));
    return status !== 401;
  }

  function isCheck({ method, path }: Request, how: SendOptions | undefined): boolean {
    return how?.isTokenCheck === true || (method === 'GET' && path === tokenCheck);
  }

  async function withCurrentToken(request: Request): Promise<Request> {
    const source = sourceOf(request);
    return source ? withToken(request, await currentToken(source, request)) : request;
  }

  function sourceOf({ headers }: Request): TokenSource | undefined {
    return header === null ? undefined : sources.get(String(headers[header]));
  }

  function withToken(request: Request, token: string): Request {
    if (header === null) return request;
    return { ...request, headers: { ...request.headers, [header]: fill(template, token) } };
  }
}

/** @throws NetworkError where there is no token to send */
async function currentToken(source: TokenSource, request: Request): Promise<string> {
  try {
    return await source.current();
  } catch (error) {
    throw asNetworkError(error, request);
  }
}

async function replaceToken(
  source: TokenSource,
  refused: string,
  request: Request,
): Promise<string | undefined> {
  try {
    return await source.replace(refused);
  } catch (error) {
    throw asNetworkError(error, request);
  }
}

function asNetworkError(error: unknown, request: Request): unknown {
  if (!(error instanceof CannotJudge)) return error;
  return new NetworkError(`is not called, since the token could not be renewed: ${error.message}`, request, {
    cause: error,
  });
}

/** A token may have `$&`, which is no pattern here. */
function fill(template: string, token: string): string {
  return template.replace('{token}', () => token);
}

/** A service in debug mode may answer with the token. */
function hideTokens(response: Response, tokens: ReadonlyMap<string, TokenSource>): Response {
  let { headers, body } = response;
  for (const [placeholder, source] of tokens) {
    for (const token of source.known()) {
      if (token.length < SHORTEST_SECRET) continue;
      if (body.includes(token)) body = body.replaceAll(token, placeholder);
      if (headers.some(([, value]) => value.includes(token)))
        headers = headers.map(([name, value]) => [name, value.replaceAll(token, placeholder)]);
    }
  }
  return { ...response, headers, body };
}

/** Without Keystone a token may be an ordinary word, such as `admin`. */
const SHORTEST_SECRET = 16;
