/** Bodies and their media types. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Family } from '../edit.ts';
import { renamed, without } from '../edited.ts';
import { makeEdit } from './schema-edits.ts';

const ADDED = { rule: 'media-type', kind: 'added' } as const;
const GONE = { rule: 'media-type', kind: 'removed' } as const;
const PARAMETER = { rule: 'media-type', kind: 'changed' } as const;
const SOME = { schema: { type: 'string' } };

export const MEDIA_TYPES: Family = {
  name: 'media types',
  roles: ['content'],
  edits({ node, path }) {
    const edit = makeEdit(path);
    const content = node as JsonObject;
    return [
      edit('one more', { ...content, 'application/cbor': SOME }, ADDED),
      ...Object.keys(content).flatMap((type) => [
        edit(`${type} is gone`, without(content, type), GONE),
        edit(`${type} is another`, renamed(content, type, 'application/cbor'), GONE, ADDED),
        edit(`${type} has a parameter`, renamed(content, type, `${type};v=2`), PARAMETER),
      ]),
    ];
  },
};

export const BODIES: Family = {
  name: 'bodies',
  roles: ['response', 'operation', 'body'],
  edits({ role, node, path }) {
    const edit = makeEdit(path);
    const whole = node as JsonObject;
    const inBody = { part: 'body' } as const;
    const content: Json = { 'application/json': SOME };
    if (role === 'body') {
      const kind = whole.required === true ? 'removed' : 'added';
      const changed = { ...whole, required: whole.required !== true };
      return [edit('must come, or need not', changed, { rule: 'body-required', kind })];
    }
    if (role === 'response') {
      return whole.content === undefined
        ? [edit('one is answered', { ...whole, content }, { ...ADDED, ...inBody })]
        : [edit('none is answered', without(whole, 'content'), { ...GONE, ...inBody })];
    }
    if (whole.requestBody !== undefined)
      return [
        edit('none is read', without(whole, 'requestBody'), { rule: 'body', kind: 'removed', ...inBody }),
      ];
    const rule = { rule: 'body', kind: 'added', ...inBody } as const;
    return [
      edit('one may be sent', { ...whole, requestBody: { content } }, rule),
      edit('one must be sent', { ...whole, requestBody: { required: true, content } }, rule),
    ];
  },
};
