/** Looks at a target with calls that only read, to learn what the profile of its service says. */
import { isPlainRead } from '../../spec/contract/contract.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import type { Survey } from '../../spec/skeleton/survey.ts';
import { headerMap, type Response } from '../exchange.ts';
import { listMalformedTexts, listUnsupportedTexts } from '../probes/version-texts.ts';
import { CannotJudge } from '../target/discover.ts';
import { makeRequestHeaders } from '../target/request-headers.ts';
import { NetworkError, type Target } from '../target/target.ts';
import { TRANSPORT_HEADERS } from '../target/transport-headers.ts';
import { placeInPath, versionPartsOf, versionTextOf } from '../target/version-request.ts';
import { describeErrors } from './describe-errors.ts';
import { findVersions } from './find-versions.ts';

/** An unlikely name of a URL and a query parameter. */
const UNKNOWN = 'interop-unknown';

/** @throws CannotJudge where the target gives no answer, or none of the documents' operations */
export async function surveyTarget(target: Target, service: Service, token: string): Promise<Survey> {
  const { profile, newest, oldest } = service;
  const calls: string[] = [];
  const [request] = profile.versions.requests;
  const text = versionTextOf(profile, newest);
  const paths = listPlainPaths(service);
  const path = paths.find((each) => each !== '/') ?? paths[0];
  const answers = await sendEach(paths.slice(0, 5), (each) => send('GET', each));
  const works = answers.filter(({ status }) => status < 300);
  if (works.length === 0)
    throw new CannotJudge(
      `${target.root} shows nothing of the documents: ${calls.join(', ') || 'they have no GET that needs nothing'}. Check the URL and the token.`,
    );
  const root = await send('GET', '/', null);
  const unknownUrl = await send('GET', `/${UNKNOWN}`);
  const unknownMethod = await askUnknownMethod();
  const firstOf = async (texts: readonly string[]) =>
    path === undefined || texts[0] === undefined ? undefined : send('GET', path, texts[0]);
  const malformed = request && (await firstOf(listMalformedTexts(profile, oldest)));
  const unsupported = request && (await firstOf(listUnsupportedTexts(profile, oldest, newest)));
  const absent = request && path !== undefined ? await send('GET', path, null) : undefined;
  const query = path === undefined ? undefined : await send('GET', `${path}?${UNKNOWN}=1`);
  const other = path === undefined ? undefined : await send('GET', path, text, { accept: 'application/xml' });
  const usual = [...works, unknownUrl, ...(unknownMethod ? [unknownMethod] : [])];
  const headers = commonHeaders(usual);
  const echo = echoOf(works[0] as Response, headers, newest);
  const refused = { unknownUrl, unknownMethod, malformed, unsupported };
  return {
    calls,
    discovery: findVersions(root, service),
    headers,
    echo,
    absent: absent === undefined ? null : readAbsent(absent, echo, service),
    undeclaredQuery:
      query === undefined ? null : query.status < 300 ? 'ignored' : query.status < 500 ? 'refused' : null,
    errors: describeErrors(Object.values(refused).filter((each) => each !== undefined)),
    refusals: Object.fromEntries(
      Object.entries({
        'unknown-url': unknownUrl,
        'unknown-method': unknownMethod,
        'malformed-version': malformed,
        'unsupported-version': unsupported,
      }).flatMap(([key, answer]) =>
        answer && isRefusal(answer) ? [[key, describeRefusal(answer, headers)]] : [],
      ),
    ),
    accept: other === undefined ? null : other.status < 300 ? [] : isRefusal(other) ? [other.status] : null,
  };

  async function send(
    method: string,
    at: string,
    asked: string | null = text,
    more: Record<string, string> = {},
  ): Promise<Response> {
    const version = versionPartsOf(request, asked);
    const sent = { method, path: placeInPath(at, version), body: null };
    try {
      const headers = { ...makeRequestHeaders({ profile, token, version }), ...more };
      const response = await target.send({ ...sent, headers });
      calls.push(`${method} ${sent.path} ${response.status}`);
      return response;
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      throw new CannotJudge(`${target.root} ${error.kind} (${method} ${sent.path}).`);
    }
  }

  /** GET where a path has only other methods, or else OPTIONS, which harms nothing. */
  async function askUnknownMethod(): Promise<Response | undefined> {
    const operations = service.contracts.filter(({ kind }) => kind === 'operation');
    const writeOnly = operations.find(
      (one) =>
        !one.path.includes('{') &&
        !operations.some((other) => other.path === one.path && other.method === 'GET'),
    );
    if (writeOnly) return send('GET', writeOnly.path);
    const answer = path === undefined ? undefined : await send('OPTIONS', path);
    return answer && isRefusal(answer) ? answer : undefined;
  }
}

async function sendEach(
  paths: readonly string[],
  send: (path: string) => Promise<Response>,
): Promise<Response[]> {
  const answers: Response[] = [];
  for (const path of paths) answers.push(await send(path));
  return answers;
}

/** Of GETs that need no parameters, at the newest version. */
function listPlainPaths({ contracts, newest }: Service): string[] {
  return contracts.filter((one) => one.until === newest && isPlainRead(one)).map(({ path }) => path);
}

function isRefusal({ status }: Response): boolean {
  return status >= 400 && status < 500;
}

/** In the spelling of the first answer. `Content-Type` is declared as content. */
function commonHeaders([first, ...others]: readonly Response[]): string[] {
  const names = (first?.headers ?? []).map(([name]) => name);
  const isCommon = (name: string) => others.every((each) => headerMap(each).has(name.toLowerCase()));
  const isOfApi = (name: string) => !TRANSPORT_HEADERS.has(name.toLowerCase()) && !/^content-/i.test(name);
  return [...new Set(names)].filter((name) => isOfApi(name) && isCommon(name));
}

function echoOf(answer: Response, names: readonly string[], version: string): Record<string, string> {
  const values = headerMap(answer);
  const echoes = names.flatMap((name): [string, string][] => {
    const value = values.get(name.toLowerCase()) ?? '';
    return value.includes(version) ? [[name, value.replaceAll(version, '{version}')]] : [];
  });
  return Object.fromEntries(echoes);
}

/** By a header that names the version; without one, it is not known which version was answered. */
function readAbsent(
  answer: Response,
  echo: Readonly<Record<string, string>>,
  service: Service,
): Survey['absent'] {
  if (isRefusal(answer)) return 'refused';
  const [name, template] = Object.entries(echo)[0] ?? [];
  if (name === undefined || template === undefined || answer.status >= 300) return null;
  const value = headerMap(answer).get(name.toLowerCase());
  if (value === template.replaceAll('{version}', service.newest)) return 'newest';
  return value === template.replaceAll('{version}', service.oldest) ? 'oldest' : null;
}

/** `{ 404: {} }`, with the headers that it lacks or has beyond those of every answer. */
function describeRefusal(answer: Response, headers: readonly string[]): JsonObject {
  const own = headerMap(answer);
  const missing = headers.filter((name) => !own.has(name.toLowerCase()));
  const allow = own.has('allow') ? { headers: { Allow: { required: true, schema: {} } } } : {};
  return {
    [answer.status]: {
      ...allow,
      ...(missing.length > 0 && { 'without-headers': missing }),
      ...(answer.body === '' && { content: {} }),
    },
  } as JsonObject;
}
