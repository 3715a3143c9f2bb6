/** Our names for routes and actions: `spec/compute/names.yaml`. */
import { fileURLToPath } from 'node:url';
import { readYaml } from '../../spec/openapi/reading/syntax/read-yaml.ts';

export interface RouteNames {
  /** The path with our names of its parameters; the route's own where there is none to name. */
  path?: string;
  /** An `operationId` by action key. */
  actions?: { [key: string]: string };
  /** An `operationId` by method. */
  [method: string]: string | { [key: string]: string } | undefined;
}

export type Names = { [route: string]: RouteNames };

const FILE = fileURLToPath(new URL('../../spec/compute/names.yaml', import.meta.url));

export function readNames(): Names {
  return readYaml(FILE).value as Names;
}

/** @throws Error when Nova has a route, method or action without a name, which a new release may bring */
export function nameOf(names: Names, route: string, method: string, action?: string): string {
  const found = action === undefined ? names[route]?.[method] : names[route]?.actions?.[action];
  if (typeof found === 'string') return found;
  const what = action === undefined ? `${method} ${route}` : `the action "${action}" of ${route}`;
  throw new Error(`${FILE} has no name for ${what}: add an operationId, which never changes afterwards`);
}

export function pathOf(names: Names, route: string): string {
  return names[route]?.path ?? route;
}
