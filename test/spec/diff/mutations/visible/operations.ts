/** URLs, methods, and facts of operations. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { nodeAt, renamed, without, withoutAt } from '../edited.ts';
import type { Expected, MutationSite } from '../place.ts';
import { makeEdit } from './schema-edits.ts';

const SOME: Json = { responses: { 200: { description: 'Some.' } } };

export const METHODS: Family = {
  name: 'methods',
  roles: ['operation', 'item'],
  edits({ role, node, path, sites }, root) {
    if (role === 'item') {
      const expected = { rule: 'method', kind: 'added', operation: `TRACE ${path[1]}` } as const;
      return [makeEdit(path)('one more', { ...(node as JsonObject), trace: SOME }, expected)];
    }
    const isAlone = Object.keys(nodeAt(root, path.slice(0, -1)) as JsonObject).length === 1;
    const expected = { rule: isAlone ? 'url' : 'method', kind: 'removed' } as const;
    const name = `${sites[0]?.operation} is gone`;
    return [{ name, apply: (whole) => withoutAt(whole, path), expected: [expected] }];
  },
};

export const URLS: Family = {
  name: 'URLs',
  roles: ['item', 'paths'],
  edits({ role, node, path, sites }) {
    if (role === 'paths') {
      const changed = { ...(node as JsonObject), '/zz/{name}': { get: SOME } };
      const expected = { rule: 'url', kind: 'added', operation: 'GET /zz/{name}' } as const;
      return [makeEdit(path)('one more', changed, expected)];
    }
    const url = String(path[1]);
    const gone = { rule: 'url', kind: 'removed' } as const;
    const moved: Expected[] = sites.map(({ operation }) => ({
      rule: 'url',
      kind: 'added',
      operation: `${operation}-zz`,
    }));
    const rename = (root: JsonObject) => ({
      ...root,
      paths: renamed(root.paths as JsonObject, url, `${url}-zz`),
    });
    return [
      { name: `${url} is gone`, apply: (root) => withoutAt(root, path), expected: [gone] },
      { name: `${url} is another`, apply: rename, expected: [gone, ...moved] },
    ];
  },
};

export const FACTS: Family = {
  name: 'facts of operations',
  roles: ['operation'],
  edits({ node, path }, root) {
    const edit = makeEdit(path);
    const operation = node as JsonObject;
    const query = operation['x-undeclared-query'] === 'ignored' ? 'refused' : 'ignored';
    const isFirst = operation['x-path-before-body'] === true;
    const changed = (rule: string): Expected => ({ rule, kind: 'changed' });
    const callbacks = { done: { '{$request.body#/url}': { post: SOME } } };
    return [
      edit('undeclared query', { ...operation, 'x-undeclared-query': query }, changed('undeclared-query')),
      edit('order of checks', { ...operation, 'x-path-before-body': !isFirst }, changed('check-order')),
      edit('servers', { ...operation, servers: [{ url: '/zz' }] }, changed('servers')),
      edit('callbacks', { ...operation, callbacks }, calledBack(path)),
      ...security(operation, root).map((each) => edit('security', each, changed('authentication'))),
    ].map(ofAnswers);
  },
};

function calledBack([, url, method]: readonly (string | number)[]): Expected {
  const caller = `${String(method).toUpperCase()} ${url}`;
  return { rule: 'url', kind: 'added', operation: `POST {$request.body#/url} (callback done of ${caller})` };
}

export const AUTHENTICATION: Family = {
  name: 'facts of all operations',
  roles: ['root', 'paths', 'scheme'],
  edits(place) {
    const expected = { rule: 'authentication', kind: 'changed' } as const;
    if (place.role === 'scheme') return schemes(place);
    if (place.role === 'paths') {
      const apply = (root: JsonObject) => ({ ...root, servers: [{ url: '/zz' }] });
      return [{ name: 'servers', apply, expected: [{ rule: 'servers', kind: 'changed' }] }];
    }
    return [
      {
        name: 'authentication is optional',
        apply: (root) => ({ ...root, security: [] }),
        expected: [expected],
      },
      {
        name: 'authentication is not declared',
        apply: (root) => without(root, 'security'),
        expected: [expected],
      },
      {
        name: 'one alternative needs no authentication',
        apply: (root) => ({ ...root, security: [...(root.security as Json[]), {}] }),
        expected: [expected],
      },
    ];
  },
};

/** Only a response shows the order of checks. */
function ofAnswers(edit: Edit): Edit {
  const side = 'response' as const;
  return {
    ...edit,
    expected: edit.expected.map((each) => (each.rule === 'check-order' ? { ...each, side } : each)),
  };
}

function security(operation: JsonObject, root: JsonObject): Json[] {
  if (operation.security !== undefined) return [without(operation, 'security')];
  return [
    { ...operation, security: [] },
    { ...operation, security: [...(root.security as Json[]), {}] },
  ];
}

function schemes({ node, path }: MutationSite): Edit[] {
  const edit = makeEdit(path);
  const expected = { rule: 'authentication', kind: 'changed' } as const;
  return [
    edit('in another header', { ...(node as JsonObject), name: 'x-zz' }, expected),
    edit('another way', { type: 'http', scheme: 'basic' }, expected),
  ];
}
