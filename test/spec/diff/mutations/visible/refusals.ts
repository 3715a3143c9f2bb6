/** Refusals: responses to calls that no operation takes. */

import { canonicalise } from '../../../../../spec/openapi/canonical.ts';
import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { nodeAt, without, withoutAt } from '../edited.ts';
import type { Expected, MutationSite } from '../place.ts';
import { makeEdit } from './schema-edits.ts';

export const REFUSALS: Family = {
  name: 'refusals',
  roles: ['surface', 'refusal'],
  edits(place, root) {
    const { role, node, path } = place;
    if (role === 'refusal') return goneRefusal(place, root);
    const { unknownUrl } = node as JsonObject;
    const expected: Expected[] = Object.keys(unknownUrl as JsonObject).map((status) => ({
      rule: 'status',
      kind: 'added',
      status,
      operation: 'tooLong',
    }));
    return [
      makeEdit(path)('one more', { ...(node as JsonObject), tooLong: unknownUrl as Json }, ...expected),
    ];
  },
};

export const ROUTES: Family = {
  name: 'routes',
  roles: ['route'],
  edits({ node, path }, root) {
    const edit = makeEdit(path);
    const route = node as { methods: string[]; notYet?: JsonObject } & JsonObject;
    const { methods } = route;
    const usual = nodeAt(root, ['x-surface', 'unknownMethod']) as JsonObject;
    const allow = { rule: 'allow', kind: 'changed' } as const;
    const own = (route.unknownMethod ?? usual) as JsonObject;
    const gone: Expected[] = Object.keys(own).map((status) => ({ rule: 'status', kind: 'removed', status }));
    return [
      edit('one more method', { ...route, methods: [...methods, 'TRACE'] }, allow),
      ...methods.map((method, index) =>
        edit(`without ${method}`, { ...route, methods: methods.toSpliced(index, 1) }, allow),
      ),
      edit(
        'an answer of its own',
        { ...route, unknownMethod: { ...own, 418: own[401] as Json } },
        {
          rule: 'status',
          kind: 'added',
          status: '418',
        },
      ),
      { name: 'gone', apply: (whole) => withoutAt(whole, path), expected: [allow, ...gone] },
      ...notYet(route, path, root),
    ];
  },
};

/** A route without a refusal of its own has the default one. */
function goneRefusal({ node, path }: MutationSite, root: JsonObject): Edit[] {
  const own = node as JsonObject;
  const usual = (path[1] === 'routes' ? nodeAt(root, ['x-surface', String(path[3])]) : {}) as JsonObject;
  const isOther = (status: string) =>
    canonicalise(own[status] ?? null) !== canonicalise(usual[status] ?? null);
  const differing = [...new Set([...Object.keys(own), ...Object.keys(usual)])].filter(isOther);
  // A status that both have may differ in several ways.
  if (differing.some((status) => own[status] && usual[status])) return [];
  const expected = differing.map(
    (status): Expected => ({ rule: 'status', kind: own[status] ? 'removed' : 'added', status }),
  );
  return [{ name: 'gone', apply: (whole) => withoutAt(whole, path), expected }];
}

function notYet(
  route: { methods: string[]; notYet?: JsonObject } & JsonObject,
  path: MutationSite['path'],
  root: JsonObject,
): Edit[] {
  const usual = nodeAt(root, ['x-surface', 'notYet']) as JsonObject;
  const item = (nodeAt(root, ['paths', path[2] as string]) ?? {}) as JsonObject;
  return route.methods
    .filter((method) => item[method.toLowerCase()] === undefined && route.notYet?.[method] === undefined)
    .map((method) => {
      const others = { ...route.notYet, [method]: without(usual, '404') };
      return makeEdit(path)(
        `${method} is no method yet`,
        { ...route, notYet: others },
        {
          rule: 'status',
          kind: 'removed',
          status: '404',
          operation: `notYet ${method} ${path[2]}`,
        },
      );
    });
}
