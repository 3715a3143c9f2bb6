/** Variations of a JSON Patch: each has one operation on one property of the resource. */
import type { Json } from '../../../spec/openapi/document.ts';
import type { CallRequest } from '../../case/call-request.ts';
import type { Clause } from '../../finding.ts';
import { listOthersOfType, nest } from './values.ts';
import { type ListVariations, requestOf, type Variation } from './variation.ts';
import { isPatch, type PatchOperation } from './vocabulary.ts';

export const listPatchVariations: ListVariations = ({ call: { path, body }, vocabulary }) => {
  if (!isPatch(body)) return [];
  const known = [...vocabulary.propertiesOf(path)];
  return [
    patch('a patch without a known operation', { op: 'interop', path: '/extra', value: {} }, 'values'),
    patch('a patch without a path', { op: 'add', value: {} } as unknown as PatchOperation, 'values'),
    patch('a patch of an unknown property', { op: 'add', path: '/interop_unknown', value: 'x' }, 'property'),
    patch('a patch that is nested deep', { op: 'add', path: '/extra', value: nest(30) }, 'values'),
    ...known.flatMap(([name, values]) => listOfProperty(name, values)),
  ];
};

function listOfProperty(name: string, values: readonly Json[]): Variation[] {
  const path = `/${name}`;
  const typed = values.length > 0 ? values : ['interop'];
  return [
    ...typed.map((value) => patch('a patch that adds a property', { op: 'add', path, value }, 'property')),
    patch('a patch with null', { op: 'add', path, value: null }, 'values'),
    ...typed
      .flatMap((value) => listOthersOfType(value).slice(1, 2))
      .map(({ value }) => patch('a patch with another value', { op: 'replace', path, value }, 'values')),
    patch('a patch that removes a property', { op: 'remove', path }, 'values'),
  ];
}

function patch(family: string, operation: PatchOperation, clause: Clause): Variation {
  const text = JSON.stringify(operation);
  return {
    family,
    words: text.length > 100 ? `${text.slice(0, 100)}…` : text,
    clause,
    change: (call): CallRequest => requestOf({ ...call, body: [operation as unknown as Json] }),
  };
}
