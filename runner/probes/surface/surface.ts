/** Probes URLs and methods that the microversion does not declare: each must be refused as the profile declares. */
import { type Contract, canSucceed } from '../../../spec/contract/contract.ts';
import type { CallRequest } from '../../case/call-request.ts';
import type { Case } from '../../case/case.ts';
import type { Cloud } from '../../case/cloud.ts';
import { fillPath } from '../../case/paths.ts';
import { tokenHeader } from '../../target/request-headers.ts';
import { buildProbeCase, type ProbeSubject, requestOf, sampleMakerOf } from '../probe.ts';
import { refusalStatusOf } from '../refusal-status.ts';
import { canReach, makeParams } from './path-params.ts';
import { listActionUrls, listNeighbourUrls } from './undeclared-urls.ts';

/**
 * The methods of HTTP (RFC 9110, RFC 5789), and one of WebDAV. Without TRACE, which proxies answer themselves.
 */
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];

const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** Builds the cases of every route and of undeclared URLs. */
export function buildSurfaceCases(subject: ProbeSubject): Case[] {
  const paths = subject.service.paths().filter((path) => canReach(subject, path));
  return [
    ...paths.map((path) => buildMethodCase(subject, path)),
    buildUnknownUrlCase(subject),
    ...paths.map((path) => buildNeighbourCase(subject, path)),
  ];
}

/** Sends every method that the microversion does not declare, including those of later microversions. */
function buildMethodCase(subject: ProbeSubject, path: string): Case {
  const facts = {
    capability: 'surface',
    words: `methods.${path}`,
    title: `${path} has only the declared methods, and lists them in Allow`,
    since: subject.service.oldest,
    clause: 'url' as const,
  };
  return buildProbeCase(subject, facts, async (cloud) => {
    const params = await makeParams(cloud, subject, path);
    const below = fillPath(path, params);
    for (const method of METHODS) {
      const { contract } = subject.service.match(method, below, cloud.microversion);
      if (contract.kind === 'operation' && contract.method === method) continue;
      if (subject.service.profile.requests.middlewareMethods.includes(method)) continue;
      if (method === 'HEAD') await probeHead(cloud, subject, path, params);
      else if (method === 'DELETE' && !path.includes('{')) await probeDeleteAll(cloud, below, contract);
      else await expectRefusal(cloud, { method, path: below }, contract, params);
    }
  });
}

/** Tries it where the profile says that it is answered, or refused, as the service has it for operations without a HEAD. */
async function probeHead(
  cloud: Cloud,
  subject: ProbeSubject,
  path: string,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const { service, samples } = subject;
  const { head } = service.profile.requests;
  const below = fillPath(path, params);
  const get = service.match('GET', below, cloud.microversion).contract;
  if (get.kind !== 'operation' || head === 'refused')
    return expectRefusal(
      cloud,
      { method: 'HEAD', path: below },
      service.match('HEAD', below, cloud.microversion).contract,
      params,
    );
  if (head === 'unknown' || samples.operations[get.operation] === undefined || !canSucceed(get)) return;
  const sample = await sampleMakerOf(subject, get.operation)(cloud, cloud.microversion);
  const about = {
    rule: 'request.accepted',
    clause: 'url' as const,
    location: { in: 'operation' as const, name: `HEAD ${path}` },
    words: 'HEAD where GET succeeds',
  };
  await cloud.call({ ...requestOf(get, sample), method: 'HEAD' }, { status: 'success', about });
}

/**
 * A cloud that had such a method would delete resources that are not ours. So the call has the token of a user without a
 * role, whom such a cloud refuses with 403 instead of 405. Without such a user, or where the cloud does not refuse that user
 * elsewhere, there is no call.
 */
async function probeDeleteAll(cloud: Cloud, path: string, contract: Contract): Promise<void> {
  const { session } = cloud;
  const token = session.tokenOfMember(cloud.name());
  if (token === undefined || !session.isMemberRefused)
    return session.leaveOut('DELETE of a whole list, for want of a user without a role');
  const headers = tokenHeader(session.service.profile, token);
  await expectRefusal(cloud, { method: 'DELETE', path, headers }, contract, {});
}

function buildUnknownUrlCase(subject: ProbeSubject): Case {
  const facts = {
    capability: 'surface',
    words: 'strange-urls',
    title: 'URLs of other services do not exist',
    since: subject.service.oldest,
    clause: 'url' as const,
  };
  return buildProbeCase(subject, facts, (cloud) =>
    expectAbsence(cloud, subject, 'GET', subject.samples.unknownUrls),
  );
}

/** Probes URLs near a route, made of the nouns of all routes. */
function buildNeighbourCase(subject: ProbeSubject, path: string): Case {
  const facts = {
    capability: 'surface',
    words: `neighbours.${path}`,
    title: `no undeclared URL exists near ${path}`,
    since: subject.service.oldest,
    clause: 'url' as const,
  };
  return buildProbeCase(subject, facts, async (cloud) => {
    const params = await makeParams(cloud, subject, path);
    const filled = (templates: readonly string[]) => templates.map((one) => fillPath(one, params));
    await expectAbsence(
      cloud,
      subject,
      'GET',
      filled(listNeighbourUrls(subject.service.paths(), path)),
      params,
    );
    // POST may have an effect, so it goes to resources of the case only.
    if (path.includes('{')) await expectAbsence(cloud, subject, 'POST', filled(listActionUrls(path)), params);
  });
}

async function expectAbsence(
  cloud: Cloud,
  { service }: ProbeSubject,
  method: 'GET' | 'POST',
  urls: readonly string[],
  params: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const url of urls) {
    const { contract, params: named } = service.match(method, url, cloud.microversion);
    // A word in place of an id, such as `detail`, is the id of a resource that does not exist.
    const isWord = Object.values(named).some((name) => !Object.values(params).includes(name));
    const isMissing = method === 'GET' && isWord && contract.responses.has(404);
    if (contract.kind === 'refusal' || isMissing) {
      await expectRefusal(cloud, { method, path: url }, contract, params);
    }
  }
}

async function expectRefusal(
  cloud: Cloud,
  request: CallRequest,
  contract: Contract,
  params: object,
): Promise<void> {
  const { method, path } = request;
  const status = refusalStatusOf(contract);
  const about = {
    rule: 'request.refused',
    clause: 'url' as const,
    location: { in: 'operation' as const, name: `${method} ${templateOf(path, params)}` },
    words: 'a call that the microversion does not declare',
  };
  // A service may check the media type before the route, so it has to be valid.
  const body = WITH_BODY.has(method) && { body: {} };
  await cloud.call({ ...request, ...body }, { status, about });
}

function templateOf(url: string, params: object): string {
  return Object.entries(params).reduce(
    (text, [name, value]) => text.replace(encodeURIComponent(String(value)), `{${name}}`),
    url,
  );
}
