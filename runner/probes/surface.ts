/** URLs and methods that no document has at the microversion: each must be refused as the documents say. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { CallRequest } from '../case/call-request.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import { fillPath } from '../case/paths.ts';
import { buildProbeCase, type ProbeSubject, sampleMakerOf } from './probe.ts';
import { refusalStatusOf } from './refusal-status.ts';
import { listActionUrls, listNeighbourUrls } from './undeclared-urls.ts';

/**
 * Methods of HTTP (RFC 9110, RFC 5789), and one that file servers have. TRACE is not asked: proxies answer it
 * themselves, whatever is behind them.
 */
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];

const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** The cases of every route, and of URLs that are none. */
export function buildSurfaceCases(ground: ProbeSubject): Case[] {
  const { service } = ground;
  return [
    ...service.paths().map((path) => otherMethods(ground, path)),
    strangeUrls(ground),
    ...service.paths().map((path) => besideRoute(ground, path)),
  ];
}

/** Every method that the microversion does not have there, those of later microversions included. */
function otherMethods(ground: ProbeSubject, path: string): Case {
  const facts = {
    capability: 'surface',
    words: `methods.${path}`,
    title: `${path} has the declared methods only, and says in Allow which they are`,
    since: ground.service.oldest,
    clause: 'url' as const,
  };
  return buildProbeCase(ground, facts, async (cloud) => {
    const params = await paramsFor(cloud, ground, path);
    const below = fillPath(path, params);
    for (const method of METHODS) {
      const { contract } = ground.service.match(method, below, cloud.microversion);
      if (contract.kind === 'operation') continue;
      if (method === 'DELETE' && !path.includes('{')) await refuseEmptying(cloud, below, contract);
      else await refuse(cloud, { method, path: below }, contract, params);
    }
  });
}

/**
 * A service that had such a method would empty a list that is not ours. So it is asked by a user without a role, whom
 * it would refuse with 403 and not with 405; with Keystone there is no such token, and it is not asked.
 */
async function refuseEmptying(cloud: Cloud, path: string, contract: Contract): Promise<void> {
  if (!cloud.session.noauth) return;
  const headers = { 'x-auth-token': cloud.name() };
  await refuse(cloud, { method: 'DELETE', path, headers }, contract, {});
}

function strangeUrls(ground: ProbeSubject): Case {
  const facts = {
    capability: 'surface',
    words: 'strange-urls',
    title: 'URLs that other services have are not there',
    since: ground.service.oldest,
    clause: 'url' as const,
  };
  return buildProbeCase(ground, facts, (cloud) => absent(cloud, ground, 'GET', ground.samples.unknownUrls));
}

/** What could stand below and beside a route: made of the nouns of all routes. */
function besideRoute(ground: ProbeSubject, path: string): Case {
  const facts = {
    capability: 'surface',
    words: `neighbours.${path}`,
    title: `nothing stands below or beside ${path} that its microversion does not declare`,
    since: ground.service.oldest,
    clause: 'url' as const,
  };
  return buildProbeCase(ground, facts, async (cloud) => {
    const params = await paramsFor(cloud, ground, path);
    const filled = (templates: readonly string[]) => templates.map((one) => fillPath(one, params));
    await absent(cloud, ground, 'GET', filled(listNeighbourUrls(ground.service.paths(), path)), params);
    // What may do something is asked of things of the case's own only.
    if (path.includes('{')) await absent(cloud, ground, 'POST', filled(listActionUrls(path)), params);
  });
}

async function absent(
  cloud: Cloud,
  { service }: ProbeSubject,
  method: 'GET' | 'POST',
  urls: readonly string[],
  params: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const url of urls) {
    const { contract, params: named } = service.match(method, url, cloud.microversion);
    // A word in the place of an id, such as `detail`, is that of a thing that is not there.
    const isWord = Object.values(named).some((name) => !Object.values(params).includes(name));
    const isMissing = method === 'GET' && isWord && contract.responses.has(404);
    if (contract.kind === 'refusal' || isMissing) {
      await refuse(cloud, { method, path: url }, contract, params);
    }
  }
}

async function refuse(cloud: Cloud, request: CallRequest, contract: Contract, params: object): Promise<void> {
  const { method, path } = request;
  const status = refusalStatusOf(contract);
  const about = {
    rule: 'request.refused',
    clause: 'url' as const,
    location: { in: 'operation' as const, name: `${method} ${template(path, params)}` },
    words: 'a call that the microversion does not have',
  };
  // Some calls that are not there yet are refused for their media type first, so it is the right one.
  const body = WITH_BODY.has(method) && { body: {} };
  await cloud.call({ ...request, ...body }, { status, about });
}

function template(url: string, params: object): string {
  return Object.entries(params).reduce(
    (text, [name, value]) => text.replace(encodeURIComponent(String(value)), `{${name}}`),
    url,
  );
}

/** Things that are there, so that what is added to them is there too. */
async function paramsFor(
  cloud: Cloud,
  ground: ProbeSubject,
  path: string,
): Promise<Readonly<Record<string, string>>> {
  if (!path.includes('{')) return {};
  const { operation } = operationAt(ground, path);
  const { params = {} } = await sampleMakerOf(ground, operation)(cloud, cloud.newest);
  return params;
}

/** One that reads where there is one: a run that writes nothing can make its sample. */
function operationAt({ service }: ProbeSubject, path: string): Contract {
  const there = service.contracts.filter((one) => one.kind === 'operation' && one.path === path);
  return (there.find(({ method }) => method === 'GET') ?? there[0]) as Contract;
}
