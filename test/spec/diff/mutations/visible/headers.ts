/** Headers that are added, removed, renamed or become optional. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Family } from '../edit.ts';
import { renamed, without } from '../edited.ts';
import { makeEdit } from './schema-edits.ts';

export const HEADERS: Family = {
  name: 'headers',
  roles: ['response'],
  edits({ node, path }) {
    const edit = makeEdit(path);
    const response = node as JsonObject;
    const headers = (response.headers ?? {}) as JsonObject;
    const changed = (each: JsonObject): Json => ({ ...response, headers: each });
    const gone = (name: string) => ({ rule: 'header', kind: 'removed', part: `header ${name}` }) as const;
    const added = { rule: 'header', kind: 'added', part: 'header x-zz' } as const;
    const schema = { type: 'string' };
    return [
      edit('one that may come', changed({ ...headers, 'x-zz': { schema } }), added),
      edit('one that comes always', changed({ ...headers, 'X-ZZ': { required: true, schema } }), added),
      ...Object.keys(headers).flatMap((name) => [
        edit(`${name} is gone`, changed(without(headers, name)), gone(name)),
        edit(`${name} is x-zz`, changed(renamed(headers, name, 'x-zz')), gone(name), added),
      ]),
    ];
  },
};

export const HEADER_FORMS: Family = {
  name: 'how headers are written',
  roles: ['header'],
  edits({ node, path }) {
    const { required = false } = node as JsonObject;
    const kind = required ? 'removed' : 'added';
    const header = node as JsonObject;
    const edit = makeEdit(path);
    const form = { rule: 'header-form', kind: 'changed' } as const;
    // `explode` has no effect: every header of the documents is a single value.
    const inType = (type: string) => ({
      ...without(header, 'schema'),
      content: { [type]: { schema: header.schema as Json } },
    });
    return [
      edit('must come, or need not', { ...header, required: !required }, { rule: 'header-required', kind }),
      edit('as text', inType('text/plain'), form),
      edit('as JSON', inType('application/json'), form),
    ];
  },
};
