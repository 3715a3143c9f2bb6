/** Samples of GETs whose parameters a Link Object takes from the answer of another GET. */

import type { Cloud } from '../../runner/case/cloud.ts';
import type { MakeSample, Sample } from '../../runner/case/generated/sample.ts';
import { fillPath } from '../../runner/case/paths.ts';
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { ResponseLink } from '../../spec/contract/read-links.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import { listPathParameters } from '../../spec/openapi/objects/list-path-parameters.ts';
import { evaluateValue, valueOrReason } from '../../spec/workflows/expression/evaluate-value.ts';
import type { ExpressionScope } from '../../spec/workflows/expression/scope.ts';
import { sampleOfCall } from './write-parameters.ts';

/**
 * By operation: those of links before the known ones, which serve where no link has values.
 * @param known samples of GETs, which the answers with links come from
 */
export function linkSamples(
  service: Service,
  known: Readonly<Record<string, MakeSample>>,
): Record<string, MakeSample> {
  const linking = service
    .operations()
    .filter((operation) => isRead(service, operation) && hasLinks(service, operation));
  const found: Record<string, MakeSample> = { ...known };
  const linked = new Set<string>();
  // A sample that a link gives has links itself; each operation gets its sample once, so that the chain ends.
  for (let wasFound = linking.length > 0; wasFound; ) {
    wasFound = false;
    for (const operation of service.operations()) {
      if (linked.has(operation) || !isRead(service, operation)) continue;
      const sources = linking.filter(
        (one) => one !== operation && found[one] && canLead(service, one, operation),
      );
      if (sources.length === 0) continue;
      found[operation] = makerOf(service, operation, {
        sources,
        makers: { ...found },
        known: known[operation],
      });
      linked.add(operation);
      wasFound = true;
    }
  }
  return found;
}

function isRead(service: Service, operation: string): boolean {
  return service.revisions(operation).every(({ method }) => method === 'GET');
}

function hasLinks(service: Service, operation: string): boolean {
  return service
    .revisions(operation)
    .some(({ responses }) => [...responses.values()].some(({ links }) => links.length > 0));
}

/** True where answers of one operation link to another, at any version. */
function canLead(service: Service, source: string, operation: string): boolean {
  const targets = service.revisions(operation);
  return service
    .revisions(source)
    .some((contract) => targets.some((target) => listLinks(contract, target).length > 0));
}

/** The links of successful answers that lead to an operation. */
function listLinks({ responses }: Contract, target: Contract): ResponseLink[] {
  return [...responses.values()]
    .filter(({ status }) => status < 300)
    .flatMap(({ links }) => links.filter(({ to }) => leadsTo(to, target)));
}

function leadsTo(to: ResponseLink['to'], { operation, method, path }: Contract): boolean {
  return 'operationId' in to ? to.operationId === operation : to.method === method && to.path === path;
}

interface LinkedFrom {
  sources: readonly string[];
  makers: Readonly<Record<string, MakeSample>>;
  /** The sample without links, if there is one. */
  known: MakeSample | undefined;
}

function makerOf(service: Service, operation: string, { sources, makers, known }: LinkedFrom): MakeSample {
  return async (cloud, at) => {
    const target = service.contract(operation, at);
    for (const source of target ? sources : []) {
      const contract = service.contract(source, at);
      const links = contract && target ? listLinks(contract, target) : [];
      if (!contract || links.length === 0) continue;
      const sample = await (makers[source] as MakeSample)(cloud, at);
      const scope = await answerOf(cloud, at, contract, sample);
      for (const link of links) {
        const given = scope && sampleOf(link, target as Contract, scope);
        if (given) return given;
      }
    }
    if (known) return known(cloud, at);
    return cloud.skip(`no link in an answer at ${at} has what ${operation} needs`);
  };
}

/** Undefined where the call is refused. */
async function answerOf(
  cloud: Cloud,
  at: Microversion,
  { operation, method, path }: Contract,
  { params = {}, query, headers = {} }: Sample,
): Promise<ExpressionScope | undefined> {
  const request = { method, path: fillPath(path, params, query), microversion: at, headers };
  const { call } = await cloud.call(request, { status: 'any' });
  const { status } = call.exchange.response;
  if (status >= 300) return undefined;
  const parameters = {
    path: params,
    query: (query ?? {}) as JsonObject,
    header: headers as JsonObject,
    cookie: {},
  };
  return {
    inputs: {},
    steps: new Map(),
    workflows: new Map(),
    sources: new Map(),
    parameters: new Map(),
    request: {
      workflowId: '',
      stepId: '',
      place: '',
      source: '',
      operationId: operation,
      method,
      path,
      parameters,
    },
    response: {
      status,
      headers: Object.fromEntries(call.headers),
      ...(call.json !== undefined && { body: call.json as Json }),
    },
  };
}

/** Undefined where a value is missing, or a parameter that the operation needs is none of the link's. */
function sampleOf(
  { parameters }: ResponseLink,
  target: Contract,
  scope: ExpressionScope,
): Sample | undefined {
  const values = valueOrReason(() => evaluateValue(parameters, scope) as JsonObject);
  if (typeof values === 'string') return undefined;
  const placed = placeParameters(values, target);
  const sample = sampleOfCall({ parameters: { ...placed, cookie: {} } });
  const names = listPathParameters(target.path);
  const needed = target.query.parameters.filter(({ required }) => required).map(({ name }) => name);
  if (
    names.some((name) => !sample.params?.[name]) ||
    needed.some((name) => sample.query?.[name] === undefined)
  )
    return undefined;
  return sample;
}

/** `id` is in the path where the template has it, and else in the query; `header.id` says it. */
function placeParameters(
  values: JsonObject,
  { path }: Contract,
): Record<'path' | 'query' | 'header', JsonObject> {
  const placed = { path: {} as JsonObject, query: {} as JsonObject, header: {} as JsonObject };
  for (const [key, value] of Object.entries(values)) {
    const [, place, name = key] = /^(path|query|header)\.(.+)$/.exec(key) ?? [];
    const where = (place ?? (path.includes(`{${name}}`) ? 'path' : 'query')) as keyof typeof placed;
    if (value !== undefined && value !== null) placed[where][name] = value;
  }
  return placed;
}
