/** Variations of the query of a call that reads. */
import type { Json } from '../../../spec/openapi/document.ts';
import type { CallRequest } from '../../case/call-request.ts';
import type { ScenarioCall } from '../../case/generated/scenario.ts';
import type { QueryInput } from '../../case/paths.ts';
import type { Clause } from '../../finding.ts';
import { ownValue, UNKNOWN_UUID, withoutPlaceholders } from './values.ts';
import { type ListVariations, requestOf, type Variation } from './variation.ts';

/** Names of parameters whose values are properties of what is listed. */
const TAKES_PROPERTIES = ['fields', 'sort_key'];

const UNKNOWN_NAME = 'interop_unknown';

export const listQueryVariations: ListVariations = ({ call, vocabulary, hasOwn }) => {
  if (call.method !== 'GET')
    return [withQuery('an unknown query parameter', { [UNKNOWN_NAME]: 'x' }, 'property')];
  const own = [...vocabulary.parametersOf(call.path)];
  const isList = !call.path.endsWith('}');
  const all = isList ? [...vocabulary.parameters(call.path)] : own;
  const properties = [
    ...new Set([...vocabulary.propertiesOf(call.path).keys(), ...vocabulary.propertiesAround(call.path)]),
  ];
  return [
    withQuery('an unknown query parameter', { [UNKNOWN_NAME]: 'x' }, 'property'),
    ...all.map(([name, [value]]) => {
      const isOfRun = hasOwn(name) && own.some(([one]) => one === name);
      return withQuery(KNOWN, { [name]: isOfRun ? ownValue(name) : textOf(value) }, 'property');
    }),
    ...(isList ? [...COMMON, ...own.map(([name]) => name)] : []).flatMap((name) => [
      withQuery('an empty value of a query parameter', { [name]: '' }, 'values'),
      withQuery('a value of a query parameter that names nothing', { [name]: UNKNOWN_UUID }, 'values'),
    ]),
    ...[...COMMON, ...all.map(([name]) => name)]
      .filter((name) => TAKES_PROPERTIES.includes(name))
      .flatMap((name) =>
        [...properties, UNKNOWN_NAME].map((property) =>
          withQuery(`the name of a property in ${name}`, { [name]: property }, 'values'),
        ),
      ),
  ];
};

/** Parameters that lists of many services have. */
const COMMON = ['limit', 'marker', 'sort_key', 'fields', 'detail', 'project'];

/** The family of calls with one parameter that some operation has, with a value that it takes. */
const KNOWN = 'a query parameter of some operation or version';

export function isKnownParameter({ family }: Variation): boolean {
  return family === KNOWN;
}

/** Two parameters at once, each of which the targets took alone. @param accepted variations that succeeded */
export function listPairs(accepted: readonly Variation[], call: ScenarioCall): Variation[] {
  const queries = accepted.filter(isKnownParameter).map((variation) => addedBy(variation, call));
  return queries.flatMap((first, at) =>
    queries
      .slice(at + 1)
      .map((other) => withQuery('two query parameters at once', { ...first, ...other }, 'values')),
  );
}

function addedBy({ change }: Variation, call: ScenarioCall): QueryInput {
  const text = change({ ...call, query: {} }).path.split('?')[1] ?? '';
  return Object.fromEntries(new URLSearchParams(text));
}

/** @param added the values are in the words, so that each variation has its own */
function withQuery(family: string, added: QueryInput, clause: Clause): Variation {
  const text = Object.entries(added)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return {
    family,
    words: withoutPlaceholders(`?${text}`),
    clause,
    change: (call): CallRequest => requestOf({ ...call, query: { ...call.query, ...added } }),
  };
}

function textOf(value: Json | undefined): string {
  if (value === undefined) return 'x';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
