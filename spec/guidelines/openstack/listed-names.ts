/** Which capabilities the components of OpenStack's JSON list. */
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { CAPABILITY_STATUSES, type CapabilityStatus } from '../guideline.ts';

/** Names by component and status. */
export type ListedNames = { [component: string]: { [status: string]: string[] } };

/** A capability that components list: each with this status. */
export interface ListedCapability {
  status: CapabilityStatus;
  components: string[];
}

export interface ListedCapabilities {
  services: ReadonlyMap<string, ListedCapability>;
  /**
   * What is no capability of this form: names that are not defined, and those that a second component lists with another
   * status.
   */
  others: ListedNames;
}

export function readListedNames(components: JsonObject, defined: JsonObject): ListedCapabilities {
  const services = new Map<string, ListedCapability>();
  const others: ListedNames = {};
  for (const [component, status, id] of listAll(components)) {
    const known = services.get(id);
    if (!(id in defined) || (known && (known.status !== status || known.components.includes(component)))) {
      others[component] ??= {};
      const lists = others[component];
      lists[status] = [...(lists[status] ?? []), id];
    } else if (known) known.components.push(component);
    else services.set(id, { status, components: [component] });
  }
  return { services, others };
}

function listAll(components: JsonObject): [component: string, status: CapabilityStatus, id: string][] {
  return Object.entries(components).flatMap(([component, value]) => {
    const { capabilities } = value as JsonObject;
    const lists = isObject(capabilities) ? capabilities : {};
    return CAPABILITY_STATUSES.flatMap((status) =>
      ((lists[status] as string[] | undefined) ?? []).map((id): [string, CapabilityStatus, string] => [
        component,
        status,
        id,
      ]),
    );
  });
}
