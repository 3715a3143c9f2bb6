/** Finds what a POST created by the id in its answer, where the answer has no `Location`. */
import { needsQuery } from '../../../spec/contract/contract.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { readResourceId } from './resource-id.ts';

/**
 * The path of the new resource below the path of the call; undefined where it has no DELETE,
 * or one that needs a query, or the answer no id.
 * @param json the answer's, with the resource itself or in its only property: `{ "server": { "id": … } }`
 * @param newest the microversion at which resources are removed
 */
export function findAnsweredUrl(
  path: string,
  json: unknown,
  service: Service,
  newest: Microversion,
): string | undefined {
  const removal = service.match('DELETE', `${path}/any`, newest).contract;
  const parameter = /\{([^{}]+)\}$/.exec(removal.path)?.[1];
  if (removal.kind !== 'operation' || parameter === undefined || needsQuery(removal)) return undefined;
  const names = [parameter, 'id', 'uuid', 'name'];
  const [id] = resourcesIn(json).flatMap((resource) => readResourceId(resource, names) ?? []);
  return id === undefined ? undefined : `${path}/${encodeURIComponent(id)}`;
}

function resourcesIn(json: unknown): JsonObject[] {
  if (!isObject(json)) return [];
  const values = Object.values(json);
  return values.length === 1 && isObject(values[0]) ? [values[0], json] : [json];
}
