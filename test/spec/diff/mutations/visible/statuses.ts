/** Statuses that are added, removed or replaced. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Family } from '../edit.ts';
import { renamed, without } from '../edited.ts';
import { makeEdit } from './schema-edits.ts';

export const STATUSES: Family = {
  name: 'statuses',
  roles: ['responses'],
  edits({ node, path }) {
    const edit = makeEdit(path);
    const responses = node as JsonObject;
    const statuses = Object.keys(responses);
    const gone = (status: string) => ({ rule: 'status', kind: 'removed', status }) as const;
    const added = (status: string) => ({ rule: 'status', kind: 'added', status }) as const;
    return [
      edit('418 is new', { ...responses, 418: responses[statuses[0] as string] as Json }, added('418')),
      ...statuses.flatMap((status) => [
        edit(`${status} is gone`, without(responses, status), gone(status)),
        edit(`${status} is 418`, renamed(responses, status, '418'), gone(status), added('418')),
      ]),
    ];
  },
};
