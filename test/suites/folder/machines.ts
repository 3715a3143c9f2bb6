/** A stranger's service with actions, an older version header and tokens, and the mistakes that it can be told to make. */
import { parseJson, type Request, type Response } from '../../../runner/exchange.ts';
import type { Target } from '../../../runner/target/target.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { parseWorkflows } from '../../../spec/workflows/read-workflows.ts';
import type { Workflows } from '../../../spec/workflows/workflow.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const ACTIONS = { start: '1.1', reset: '1.2' };

const documentOf = (version: string) => `
paths:
  /:
    get:
      operationId: showVersions
      security: []
      responses: { 200: { content: { application/json: { schema: {} } } } }
  /machines:
    get:
      operationId: listMachines
      x-undeclared-query: ${version === '1.2' ? 'refused' : 'ignored'}
      parameters:
        ${version === '1.2' ? "- { name: limit, in: query, x-repeated: refused, schema: { type: string, pattern: '^[1-9][0-9]*$' } }" : '[]'}
      responses:
        200:
          content:
            application/json:
              schema:
                type: object
                additionalProperties: false
                required: [machines]
                properties: { machines: { type: array, items: { type: object } }, next: { type: string } }
        400: { description: Refused }
        401: { description: No token }
  /machines/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: showMachine
      x-undeclared-query: ignored
      responses:
        200: { content: { application/json: { schema: { type: object } } } }
        401: { description: No token }
        404: { description: No such machine }
    delete:
      operationId: deleteMachine
      responses: { 204: { description: Gone }, 404: { description: No such machine } }
  /machines/{id}/action:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    post:
      operationId: machineAction
      responses: { 400: { description: No such action }, 401: { description: No token } }
      x-actions:
${Object.entries(ACTIONS)
  .filter(([, since]) => since <= version)
  .map(
    ([action]) => `        ${action}:
          operationId: ${action}Machine
          requestBody: { content: { application/json: { schema: { type: object, required: [${action}], additionalProperties: false, properties: { ${action}: { type: 'null' } } } } } }
          responses: { 202: { description: Accepted }, 400: { description: Refused }, 401: { description: No token } }`,
  )
  .join('\n')}
`;

const PROFILE = `
versions:
  request: [{ header: Version }, { header: X-Old-Version }]
  absent: oldest
  echo: { Version: "{version}" }
discovery: [{ path: /, minimum: oldest, maximum: newest }]
answers:
  headers: { Version: { required: true, schema: { type: string } } }
  undeclared-headers: violation
  errors: { application/json: { schema: { type: object, additionalProperties: false, properties: { error: { type: string } } } } }
  statuses:
    401:
      without-headers: [Version]
      headers: { WWW-Authenticate: { required: true, schema: { type: string } } }
      content: { text/plain: { schema: {} } }
requests: { head: as-get }
refusals:
  unknown-url: { 404: {} }
  unknown-method: { 405: {} }
  malformed-version: { 406: { without-headers: [Version] } }
  unsupported-version: { 406: { without-headers: [Version] } }
  invalid-request: [400]
`;

export function machinesService(): Service {
  return strangerService({ '1.1': documentOf('1.1'), '1.2': documentOf('1.2') }, PROFILE);
}

const WORKFLOWS = `
arazzo: 1.0.1
info: { title: Samples, version: "1" }
sourceDescriptions: [{ name: machines, url: ./1.1.yaml, type: openapi }]
workflows:
  - workflowId: machines
    steps:
      - stepId: start
        operationId: startMachine
        parameters: [{ name: id, in: path, value: a }]
        requestBody: { payload: { start: null } }
      - stepId: reset
        x-interop-since: "1.2"
        operationId: resetMachine
        parameters: [{ name: id, in: path, value: a }]
        requestBody: { payload: { reset: null } }
`;

export function machinesWorkflows(service: Service): Workflows[] {
  const operations = service.operations().map((operationId) => {
    const { method, path } = service.revisions(operationId)[0] as { method: string; path: string };
    return { operationId, method, path };
  });
  return [parseWorkflows('api/machines.arazzo.yaml', WORKFLOWS, () => operations)];
}

/** What the service does wrong; nothing when all are absent. */
export interface MachineMistakes {
  /** Reads the version in the first header only. */
  ignoresOlderHeader?: true;
  /** Answers HEAD with a header that GET does not have. */
  hasHeaderOfHead?: true;
  refusesHead?: true;
  /** Applies at 1.1 the limit that came with 1.2. */
  limitsEarly?: true;
  /** Leaves out machines where the query is so. */
  hidesFor?(query: URLSearchParams): boolean;
  takesAnyLimit?: true;
  takesLimitTwice?: true;
  /** Answers 400 in place of 404. */
  confusesAbsence?: true;
  /** For one method and path. */
  needsNoTokenFor?: string;
  takesAnyToken?: true;
  takesAnyAction?: true;
  /** Takes the action of 1.2 at 1.1. */
  resetsEarly?: true;
  claims?: { oldest?: string; newest?: string };
}

/** The service in this process. The token is `secret-secret-secret`. */
export function machinesTarget(mistakes: MachineMistakes = {}): Target {
  return {
    name: 'machines',
    root: 'http://machines.test',
    send: async (request) => answer(request, mistakes),
    async close() {},
  };
}

export const TOKEN = 'secret-secret-secret';

function answer(request: Request, mistakes: MachineMistakes): Response {
  const { method, headers } = request;
  const { pathname, searchParams } = new URL(request.path, 'http://machines.test');
  const asked =
    headers.version ?? (mistakes.ignoresOlderHeader ? undefined : headers['x-old-version']) ?? '1.1';
  const version = String(asked);
  const json = (
    status: number,
    body: unknown,
    more: readonly (readonly [string, string])[] = [],
  ): Response => ({
    status,
    headers: [
      ['Version', version],
      ...(body === undefined ? [] : ([['content-type', 'application/json']] as const)),
      ...more,
    ],
    body: body === undefined || method === 'HEAD' ? '' : JSON.stringify(body),
  });
  const refuse = (status: number) => json(status, { error: 'refused' });
  if (version !== '1.1' && version !== '1.2')
    return { ...refuse(406), headers: [['content-type', 'application/json']] };
  if (pathname === '/' && isRead(method))
    return json(200, { oldest: '1.1', newest: '1.2', ...mistakes.claims });
  const token = headers['x-auth-token'];
  const isOpen = mistakes.needsNoTokenFor === `${method} ${pathname.replace(/[^/]{20,}/, '*')}`;
  if (!isOpen && token !== TOKEN && !(mistakes.takesAnyToken && token !== undefined))
    return {
      status: 401,
      headers: [
        ['WWW-Authenticate', 'Token'],
        ['content-type', 'text/plain'],
      ],
      body: 'No token',
    };
  if (method === 'HEAD' && mistakes.refusesHead) return refuse(405);
  const more = method === 'HEAD' && mistakes.hasHeaderOfHead ? ([['x-total', '2']] as const) : [];
  if (pathname === '/machines' && isRead(method)) {
    if (version === '1.2' && !takesQuery(searchParams, mistakes)) return refuse(400);
    if (mistakes.hidesFor?.(searchParams)) return json(200, { machines: [] }, more);
    const limit = version === '1.2' || mistakes.limitsEarly ? Number(searchParams.get('limit') ?? 2) : 2;
    return json(200, { machines: [{ id: 'a' }, { id: 'b' }].slice(0, limit) }, more);
  }
  const [, id, rest] = /^\/machines\/([^/]+)(\/action)?$/.exec(pathname) ?? [];
  if (id === undefined) return refuse(pathname === '/' || pathname === '/machines' ? 405 : 404);
  if (rest === undefined) {
    if (!isRead(method) && method !== 'DELETE') return refuse(405);
    if (id !== 'a' && id !== 'b') return refuse(mistakes.confusesAbsence ? 400 : 404);
    return method === 'DELETE' ? json(204, undefined) : json(200, { id }, more);
  }
  if (method !== 'POST') return refuse(405);
  return isKnownAction(request.body, version, mistakes) ? json(202, undefined) : refuse(400);
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function takesQuery(query: URLSearchParams, mistakes: MachineMistakes): boolean {
  if ([...query.keys()].some((name) => name !== 'limit')) return false;
  const limits = query.getAll('limit');
  if (limits.length > 1 && !mistakes.takesLimitTwice) return false;
  return mistakes.takesAnyLimit === true || limits.every((limit) => /^[1-9][0-9]*$/.test(limit));
}

function isKnownAction(body: string | null, version: string, mistakes: MachineMistakes): boolean {
  const json = parseJson(body ?? '');
  if (!isObject(json)) return false;
  const names = Object.keys(json);
  if (mistakes.takesAnyAction) return names.length === 1;
  const known = Object.entries(ACTIONS).filter(([, since]) => since <= version || mistakes.resetsEarly);
  return (
    names.length === 1 && known.some(([action]) => action === names[0]) && json[names[0] as string] === null
  );
}
