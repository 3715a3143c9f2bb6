/** Variations of a body that is an object, and of any body as a whole. */
import type { Json } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import type { CallRequest } from '../../case/call-request.ts';
import type { Clause } from '../../finding.ts';
import { listOthersOfType, listOtherTypes, nest, UNKNOWN_UUID } from './values.ts';
import { type ListVariations, requestOf, type Variation } from './variation.ts';

/** Deeper than any body that a client sends. */
const DEEP = 30;

export const listWholeBodyVariations: ListVariations = ({ call: { body } }) => {
  if (body === undefined) return [];
  const isList = Array.isArray(body);
  return [
    asBody('no body', undefined),
    asBody('a body that is no JSON', '{'),
    asBody('another type of body', isList ? {} : []),
    asBody('another type of body', isList ? [] : {}),
    asBody('another type of body', null),
    asBody('another type of body', 'interop'),
    {
      family: 'another media type',
      words: 'text/plain',
      clause: 'header-value',
      change: (call) => ({
        ...requestOf(call),
        headers: { ...requestOf(call).headers, 'content-type': 'text/plain' },
      }),
    },
  ];
};

/** @param body sent as JSON; `{` as it is */
function asBody(family: string, body: Json | undefined): Variation {
  const text = body === '{' ? '{' : JSON.stringify(body);
  return {
    family,
    words: body === undefined ? 'no body' : text,
    clause: 'values',
    change: (call): CallRequest => {
      const { body: _, ...request } = requestOf(call);
      return body === undefined ? request : { ...request, body: text };
    },
  };
}

export const listPropertyVariations: ListVariations = ({ call: { path, body }, vocabulary }) => {
  if (!isObject(body)) return [];
  const known = vocabulary.propertiesOf(path);
  const added = [...known].filter(([name]) => !(name in body));
  return [
    ...Object.entries(body).flatMap(([name, value]) => listChanges(name, value)),
    ...[...added, [UNKNOWN_NAME, ['x']] as const].flatMap(([name, values]) => listAdditions(name, values)),
    ...listDeepBodies(body),
  ];
};

const UNKNOWN_NAME = 'interop_unknown';

function listChanges(name: string, value: Json): Variation[] {
  return [
    withProperty('a body without a property', name, 'is missing', undefined, 'property'),
    ...listOtherTypes(value).map((other) =>
      withProperty('a property of another type', name, `is ${other.words}`, other.value, 'type'),
    ),
    ...listOthersOfType(value).map((other) =>
      withProperty('another value of a property', name, `is ${other.words}`, other.value, 'values'),
    ),
  ];
}

function listAdditions(name: string, values: readonly Json[]): Variation[] {
  const family = 'a property of some operation or version';
  const typed = values.length > 0 ? values : ['interop'];
  const mayBeText = typed.some((value) => typeof value === 'string');
  return [
    ...typed.map((value) => withProperty(family, name, `is ${shorten(value)}`, value, 'property')),
    ...(mayBeText
      ? [
          withProperty(family, name, 'is null', null, 'property'),
          withProperty(family, name, 'is a UUID that names nothing', UNKNOWN_UUID, 'values'),
        ]
      : []),
  ];
}

/** In the first property that is an object, where any content may be allowed. */
function listDeepBodies(body: JsonObject): Variation[] {
  const [name] = Object.entries(body).find(([, value]) => isObject(value)) ?? ['extra'];
  return [withProperty('a body that is nested deep', name, `is ${DEEP} objects deep`, nest(DEEP), 'values')];
}

function withProperty(
  family: string,
  name: string,
  words: string,
  value: Json | undefined,
  clause: Clause,
): Variation {
  return {
    family,
    words: `${name} ${words}`,
    clause,
    change: (call): CallRequest => {
      const { [name]: _, ...others } = call.body as JsonObject;
      return requestOf({ ...call, body: value === undefined ? others : { ...others, [name]: value } });
    },
  };
}

function shorten(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
