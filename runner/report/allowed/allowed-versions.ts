/** At which other microversions the documents allow what a finding calls an addition. */
import { type Contract, findResponse } from '../../../spec/contract/contract.ts';
import { compareMicroversions } from '../../../spec/contract/microversion.ts';
import { compilePattern } from '../../../spec/contract/regular-expressions.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Location } from '../../../spec/openapi/location.ts';
import type { AllowedVersions, CausePlace } from '../cause.ts';
import { declaresProperty } from './declares-property.ts';

/** @returns nothing where no microversion has it, where the place itself has it, and for what is no addition */
export function findAllowedVersions(
  service: Service,
  rule: string,
  location: Location,
  place: CausePlace,
): AllowedVersions {
  const declares = DECLARES[rule];
  if (!declares) return {};
  const having = revisionsThatMayHave(service, location, place).filter((contract) =>
    declares(contract, location, place.status),
  );
  const later = having.filter(({ since }) => compareMicroversions(since, place.until) > 0);
  const earlier = having.filter(({ until }) => compareMicroversions(until, place.since) < 0);
  // It is declared there, and something else about it is wrong.
  if (later.length + earlier.length < having.length) return {};
  const [from] = later.map(({ since }) => since).sort(compareMicroversions);
  const until = earlier
    .map((contract) => contract.until)
    .sort(compareMicroversions)
    .at(-1);
  return { ...(from && { allowedFrom: from }), ...(until && { allowedUntil: until }) };
}

type Declares = (contract: Contract, location: Location, status: number) => boolean;

const DECLARES: Readonly<Record<string, Declares>> = {
  'status.declared': declaresStatus,
  'status.expected': declaresStatus,
  'header.undeclared': (contract, { name = '' }, status) =>
    findResponse(contract, status)?.headers.has(name) === true,
  'body.unexpected': (contract, _location, status) => (findResponse(contract, status)?.bodies.size ?? 0) > 0,
  'body.undeclared-property': (contract, { pointer = '' }, status) =>
    [...(findResponse(contract, status)?.bodies.values() ?? [])].some((schema) =>
      declaresProperty(schema, pointer),
    ),
  'request.refused': takesRequestPart,
  'request.ignored': takesRequestPart,
};

function declaresStatus(contract: Contract, _location: Location, status: number): boolean {
  return findResponse(contract, status) !== undefined;
}

function takesRequestPart({ query, body, action, kind }: Contract, location: Location): boolean {
  const { in: part, name, pointer = '' } = location;
  if (part === 'operation') return kind === 'operation';
  if (part === 'query' && name !== undefined)
    return (
      query.parameters.some((parameter) => parameter.name === name) ||
      query.families.some(({ pattern }) => compilePattern(pattern).test(name))
    );
  if (part !== 'request-body' || pointer === '') return false;
  return pointer === `/${action}` || (body !== null && declaresProperty(body.schema, pointer));
}

/** An operation or an action that the microversion does not have is refused by a contract with another name. */
function revisionsThatMayHave(
  service: Service,
  { in: part, name = '' }: Location,
  { operation }: CausePlace,
): readonly Contract[] {
  const revisions = service.revisions(operation);
  if (part === 'operation')
    return service.contracts.filter(({ method, path }) => shapeOf(`${method} ${path}`) === shapeOf(name));
  const [first] = revisions;
  if (part !== 'request-body' || first === undefined || first.action !== null) return revisions;
  return service.contracts.filter(
    ({ method, path, kind }) => kind === 'operation' && method === first.method && path === first.path,
  );
}

/** Templates of one shape are one URL, whatever their parameters are called. */
function shapeOf(call: string): string {
  return call.replaceAll(/\{[^{}]*\}/g, '{}');
}
