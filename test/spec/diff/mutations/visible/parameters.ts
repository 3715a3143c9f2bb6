/** Parameters and their serialisation. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { followed, without } from '../edited.ts';
import { partOf } from '../parameter-part.ts';
import { type MakeEdit, makeEdit } from './schema-edits.ts';

export const PARAMETERS: Family = {
  name: 'parameters',
  roles: ['operation'],
  edits({ node, path }, root) {
    const edit = makeEdit(path);
    const operation = node as JsonObject;
    const known = (operation.parameters ?? []) as JsonObject[];
    const changed = (parameters: Json[]): Json => ({ ...operation, parameters });
    const added = (parameter: JsonObject, part: string) =>
      edit(`${part} is new`, changed([...known, { ...parameter, schema: { type: 'string' } }]), {
        rule: 'parameter',
        kind: 'added',
        part,
      });
    const gone = known.flatMap((each, index) => {
      const part = partOf(followed(each, root), String(path[1]));
      const expected = { rule: 'parameter', kind: 'removed', ...(part && { part }) } as const;
      // A URL has its parts whether a parameter declares them or not.
      return part && !part.startsWith('path ')
        ? [edit(`${part} is gone`, changed(known.toSpliced(index, 1)), expected)]
        : [];
    });
    return [
      added({ name: 'zz', in: 'query' }, 'query zz'),
      added({ name: 'zz', in: 'query', required: true }, 'query zz'),
      added({ name: 'X-ZZ', in: 'header' }, 'header x-zz'),
      added({ name: 'zz', in: 'cookie' }, 'cookie zz'),
      ...gone,
    ];
  },
};

export const PARAMETER_FORMS: Family = {
  name: 'how parameters are written',
  roles: ['parameter'],
  edits({ node, path }, root) {
    const edit = makeEdit(path);
    const parameter = node as JsonObject;
    return [
      ...forms(parameter, root, edit),
      ...codes(parameter, edit),
      ...(parameter.in === 'path' ? [] : moved(parameter, root, edit)),
      ...(parameter.in === 'query' ? repeated(parameter, edit) : []),
    ];
  },
};

function forms(parameter: JsonObject, root: JsonObject, edit: MakeEdit): Edit[] {
  const expected = { rule: 'parameter-form', kind: 'changed' } as const;
  const isInQuery = parameter.in === 'query';
  const usual = isInQuery || parameter.in === 'cookie' ? 'form' : 'simple';
  const { style = usual, schema, ...rest } = parameter;
  const explode = parameter.explode ?? style === 'form';
  const others = otherForms(parameter, rest);
  const other = (): Edit => edit(...(others.shift() as [string, Json]), expected);
  return [
    edit('style', { ...parameter, style: style === 'form' ? 'spaceDelimited' : 'label' }, expected),
    isScalar(followed((schema ?? {}) as JsonObject, root))
      ? other()
      : edit('explode', { ...parameter, explode: !explode }, expected),
    isInQuery ? edit('allowReserved', { ...parameter, allowReserved: true }, expected) : other(),
    isInQuery ? edit('allowEmptyValue', { ...parameter, allowEmptyValue: true }, expected) : other(),
    edit('as JSON', { ...rest, content: { 'application/json': { schema: schema as Json } } }, expected),
  ];
}

/** In the place of fields that have no effect: `explode` of a single value, the others outside of the query. */
function otherForms(parameter: JsonObject, rest: JsonObject): [name: string, changed: Json][] {
  const { schema = {} } = parameter;
  const style = parameter.in === 'query' ? 'pipeDelimited' : 'matrix';
  return [
    ['another style', { ...parameter, style }],
    ['as text', { ...rest, content: { 'text/plain': { schema } } }],
    ['as XML', { ...rest, content: { 'application/xml': { schema } } }],
  ];
}

function isScalar({ type }: JsonObject): boolean {
  return ['string', 'integer', 'number', 'boolean'].includes(String(type));
}

function codes(parameter: JsonObject, edit: MakeEdit): Edit[] {
  const expected = { rule: 'refusal-code', kind: 'changed' } as const;
  const key = 'x-refusal-codes';
  return [
    edit('refused with another code', { ...parameter, [key]: { value: 'zz' } }, expected),
    ...(parameter[key] === undefined
      ? []
      : [edit('refused with the usual code', without(parameter, key), expected)]),
  ];
}

function moved(parameter: JsonObject, root: JsonObject, edit: MakeEdit): Edit[] {
  const { in: place, name, required } = parameter as { in: string; name: string; required?: boolean };
  const elsewhere = place === 'query' ? 'header' : 'query';
  const gone = { rule: 'parameter', kind: 'removed' } as const;
  const added = (part: string) => ({ rule: 'parameter', kind: 'added', part }) as const;
  return [
    edit(
      `in the ${elsewhere}`,
      { ...parameter, in: elsewhere },
      gone,
      added(`${elsewhere} ${elsewhere === 'header' ? name.toLowerCase() : name}`),
    ),
    ...(isExplodedObject(parameter, root)
      ? []
      : [edit('another name', { ...parameter, name: 'zz' }, gone, added(`${place} zz`))]),
    edit(
      'must be there, or need not',
      { ...parameter, required: required !== true },
      { rule: 'parameter-required', kind: required ? 'removed' : 'added' },
    ),
  ];
}

/** Its properties are the parameters in the URL, where its own name is not (OpenAPI 3.1, 4.8.12.4: style `form`). */
function isExplodedObject(parameter: JsonObject, root: JsonObject): boolean {
  const { style = 'form', explode = style === 'form', schema = {} } = parameter;
  const { type } = followed(schema as JsonObject, root);
  return parameter.in === 'query' && style === 'form' && explode === true && type === 'object';
}

function repeated(parameter: JsonObject, edit: MakeEdit): Edit[] {
  const known = parameter['x-repeated'] ?? 'last';
  return ['refused', 'last', 'all']
    .filter((each) => each !== known)
    .map((each) =>
      edit(`twice: ${each}`, { ...parameter, 'x-repeated': each }, { rule: 'repeated', kind: 'changed' }),
    );
}
