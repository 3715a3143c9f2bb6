/** Encodes the query of a call, and mutates it. */
import type { Choices } from '../../../../runner/case/generated/choices.ts';
import type { CallOptions } from '../options.ts';

type Query = readonly (readonly [name: string, value: string])[];

/** OpenStack's Placement validates the last value of these and uses the first. */
const UNVALIDATED_WHEN_REPEATED = ['limit', 'group_policy'];

/** Adds one unusual parameter. @returns the encoded query */
export function mutateQuery(choose: Choices, path: string, query: Query, options: CallOptions): string {
  const existing = query.length === 0 ? undefined : choose.pick(query);
  const changes = [
    'interop=1',
    'name=',
    'limit=1',
    'Resources=VCPU:1',
    'resources1=',
    '%20=1',
    'name=%C3%A9',
    'name=%zz',
    '&',
    '=',
  ];
  if (options.knownServerErrors || path !== '/usages')
    changes.push('name=%FF', '%FF=1', `${existing?.[0] ?? 'uuid'}=%FF`);
  if (existing !== undefined) changes.push(...listRepetitions(existing, options));
  return [...query.map(encodePair), choose.pick(changes)].join('&');
}

/** Lists ways to repeat a parameter. */
function listRepetitions([name, value]: Query[number], { knownServerErrors }: CallOptions): string[] {
  const again = encodeURIComponent(value);
  const variants = [
    `${name}=${again}`,
    `${name.toUpperCase()}=${again}`,
    `${name}=${again};x=1`,
    `${name}[]=${again}`,
  ];
  return knownServerErrors || !UNVALIDATED_WHEN_REPEATED.includes(name)
    ? [...variants, `${name}=`, name, `${name}=x`]
    : variants;
}

/** Encodes a pair, and leaves `:` and `,` as clients of Placement write them. */
export function encodePair([name, value]: readonly [string, string]): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
