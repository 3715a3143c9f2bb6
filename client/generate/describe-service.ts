/** Describes a service for the clients of some of its microversions. */
import { isDeepStrictEqual } from 'node:util';
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { JsonSchema } from '../../spec/openapi/document.ts';
import { isObject } from '../../spec/openapi/json-object.ts';
import type { VersionRequest } from '../../spec/profile/profile.ts';
import type {
  OperationDescription,
  ServiceDescription,
  VersionPlace,
} from '../runtime/service-description.ts';
import { isJson, listOperations, listStatuses, mediaTypeOf, sentTypeOf } from './operation-forms.ts';

/** @param versions oldest first */
export function describeService(service: Service, versions: readonly Microversion[]): ServiceDescription {
  const { authentication, discovery, requests, versions: asked } = service.profile;
  const { header, template } = authentication;
  return {
    service: service.name,
    versions,
    versionRequests: asked.requests.map(placeOf),
    token: header === null ? null : { header, template },
    headers: requests.headers,
    discovery,
    operations: describeOperations(service, versions),
  };
}

function placeOf(request: VersionRequest): VersionPlace {
  const { in: place, template } = request;
  return 'name' in request ? { in: place, name: request.name, template } : { in: place, template };
}

/** One for each range of microversions in which a call has the same statuses. */
function describeOperations(service: Service, versions: readonly Microversion[]): OperationDescription[] {
  const described: (Omit<OperationDescription, 'at'> & { at: [number, number] })[] = [];
  for (const [index, version] of versions.entries())
    for (const [call, facts] of callsAt(service, version)) {
      const before = described.findLast((one) => one.call === call && one.at[1] === index - 1);
      if (before && isDeepStrictEqual(before, { call, at: before.at, ...facts })) before.at[1] = index;
      else described.push({ call, at: [index, index], ...facts });
    }
  return described;
}

type CallFacts = Omit<OperationDescription, 'call' | 'at'>;

/** The actions of a path are one call. */
function callsAt(service: Service, version: Microversion): Map<string, CallFacts> {
  const calls = new Map<string, CallFacts>();
  for (const contract of listOperations(service, version)) {
    const call = `${contract.method} ${contract.path}`;
    const facts = factsOf(contract);
    const known = calls.get(call);
    calls.set(call, { ...facts, ...known, statuses: { ...facts.statuses, ...known?.statuses } });
  }
  return calls;
}

function factsOf(contract: Contract): CallFacts {
  const statuses = listStatuses(contract).map(([status, response]): [number, string] => {
    const type = mediaTypeOf(response) ?? '';
    return [status, response.isBodyUnknown ? '*' : isJson(type) ? 'json' : type];
  });
  const sends = sentTypeOf(contract);
  const generation = findGeneration(contract.body?.schema);
  return {
    ...(generation !== undefined && { generation }),
    statuses: Object.fromEntries(statuses),
    ...(sends !== undefined && sends !== 'application/json' && { sends }),
  };
}

/** The property of a body that names a generation, in the words of OpenStack's services. */
function findGeneration(schema: JsonSchema | undefined): string | undefined {
  const properties = isObject(schema?.properties) ? Object.keys(schema.properties) : [];
  return properties.find((name) => /^(?:\w+_)?generation$/.test(name));
}
