/** Lists parameters that an operation does not declare and a cloud may have added. */
import type { QueryContract } from '../../../spec/contract/contract.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { UNDECLARED_NAME } from '../undeclared-name.ts';
import { findDeclaredParameter } from './declared-parameter.ts';

export type ProbedParameter = readonly [name: string, value: string];

/**
 * Lists the parameters of all operations at all microversions, those common in other services, and the operation's own in
 * capitals, without those that it declares.
 * @param known valid values by name, from samples
 * @param isNewest whether this is the last revision of the operation
 */
export function listUndeclaredParameters(
  service: Service,
  query: QueryContract,
  known: Readonly<Record<string, string>>,
  isNewest: boolean,
): ProbedParameter[] {
  const own = query.parameters.map(
    ({ name }): ProbedParameter => [name.toUpperCase(), known[name] ?? 'interop'],
  );
  const elsewhere = listDeclaredNames(service).map(
    (name): ProbedParameter => [name, known[name] ?? 'interop'],
  );
  // The parameters that clouds tend to add are tried at the newest revision only.
  const common = isNewest ? COMMON : COMMON.slice(0, 1);
  const all = new Map<string, string>([...elsewhere, ...common, ...own]);
  return [...all].filter(([name]) => findDeclaredParameter(query, name) === undefined);
}

/** Common in lists of OpenStack's services, and in any web service. */
const COMMON: readonly ProbedParameter[] = [
  [UNDECLARED_NAME, '1'],
  ['limit', '1'],
  ['marker', '00000000-0000-4000-8000-000000000000'],
  ['page', '2'],
  ['offset', '1'],
  ['sort_key', 'name'],
  ['sort_dir', 'desc'],
  ['fields', 'uuid'],
  ['detail', 'true'],
  ['name', 'interop'],
  ['uuid', '00000000-0000-4000-8000-000000000000'],
  ['all_projects', '1'],
  ['all_tenants', '1'],
  ['format', 'json'],
  ...[
    'sort',
    'order',
    'filter',
    'q',
    'search',
    'include',
    'expand',
    'verbose',
    'count',
    'type',
    'id',
    'status',
  ].map((name): ProbedParameter => [name, 'interop']),
  ...['tags', 'host', 'owner', 'region', 'zone', 'changes-since', 'deleted'].map(
    (name): ProbedParameter => [name, '1'],
  ),
];

/**
 * Those to send one by one with a write. A service may do the work before it refuses, as Nova attaches the interface first, so that
 * where a service has many names the ones that are likeliest are sent, and a part of the others.
 * @param likely those of the operation at its other versions
 */
export function selectForWrite(
  parameters: readonly ProbedParameter[],
  likely: ReadonlySet<string>,
): ProbedParameter[] {
  if (parameters.length <= ALL_WITH_A_WRITE) return [...parameters];
  const isLikely = (name: string) => name === UNDECLARED_NAME || likely.has(name.toLowerCase());
  const others = parameters.filter(([name]) => !isLikely(name));
  const each = Math.ceil(others.length / OTHERS_WITH_A_WRITE);
  const selected = new Set(others.filter((_, index) => index % each === 0).map(([name]) => name));
  return parameters.filter(([name]) => isLikely(name) || selected.has(name));
}

const ALL_WITH_A_WRITE = 80;
const OTHERS_WITH_A_WRITE = 12;

const NAMES = new WeakMap<Service, string[]>();

function listDeclaredNames(service: Service): string[] {
  const known = NAMES.get(service);
  if (known) return known;
  const queries = service.contracts.map(({ query }) => query);
  const named = queries.flatMap(({ parameters }) => parameters.map(({ name }) => name));
  // `^resources(…)?$` begins with the literal prefix of the family.
  const families = queries.flatMap((query) =>
    query.families.map(({ pattern }) => /^\^(\w+)/.exec(pattern)?.[1] ?? ''),
  );
  const names = [...new Set([...named, ...families])].filter((name) => name !== '');
  NAMES.set(service, names);
  return names;
}
