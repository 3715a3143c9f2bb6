/** Variations of the URL and the method of a call. */
import type { CallRequest } from '../../case/call-request.ts';
import type { ScenarioCall } from '../../case/generated/scenario.ts';
import { UNKNOWN_UUID } from './values.ts';
import { type ListVariations, requestOf, type Variation } from './variation.ts';

export const listUrlVariations: ListVariations = ({ call }) => [
  ...Object.keys(call.params).flatMap((name) => [
    withParam('an id that names nothing', name, UNKNOWN_UUID),
    withParam('a malformed id', name, 'no-such'),
  ]),
  below('a URL below a known one', `/${UNKNOWN_UUID}`),
  below('a URL below a known one', '/interop'),
  below('a slash at the end', '/'),
  ...METHODS.filter((method) => method !== call.method).flatMap((method) => withMethod(call, method)),
];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function withParam(family: string, name: string, value: string): Variation {
  return {
    family,
    words: `${name} is ${value === UNKNOWN_UUID ? 'unknown' : value}`,
    clause: 'status',
    change: (call) => requestOf({ ...call, params: { ...call.params, [name]: value } }),
  };
}

function below(family: string, text: string): Variation {
  return {
    family,
    words: `${text} at the end of the path`,
    clause: 'url',
    change: (call): CallRequest => {
      const request = requestOf(call);
      const [path = '', ...query] = request.path.split('?');
      return { ...request, path: [path + text, ...query].join('?') };
    },
  };
}

/** A body of the right form decides whether a method is looked up before the body is read. */
function withMethod({ path }: ScenarioCall, method: string): Variation[] {
  const isList = !path.endsWith('}');
  return [
    {
      family: 'another method',
      words: method,
      clause: 'url',
      ...(method === 'DELETE' && isList && { needsOwnList: true }),
      change: (call) => {
        const { body: _, ...request } = requestOf(call);
        const body = method === 'PATCH' ? [] : {};
        return { ...request, method, ...(method === 'GET' || method === 'DELETE' ? {} : { body }) };
      },
    },
  ];
}
