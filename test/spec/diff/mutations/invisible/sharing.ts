/** Moves parts into components, and components to where they are used. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from '../edit.ts';
import { changedAt, followed, nodeAt, without } from '../edited.ts';
import type { Path } from '../place.ts';
import { isWritten, silentEdit, silentRewrite } from './silent-edit.ts';

export const SHARED_SCHEMAS: Family = {
  name: 'sharing of schemas',
  roles: ['schema'],
  edits({ node, path }, root) {
    if (typeof node === 'boolean') return [moved('schemas', path, node)];
    if (!isObject(node)) return [];
    const wrapped = silentEdit('allOf with one member', path, { description: 'Words.', allOf: [node] });
    const words = silentEdit('with a description', path, { ...node, description: 'Words.' });
    const inPlace = silentEdit('in place', path, followed(node, root));
    const isReference = '$ref' in node;
    return [
      wrapped,
      chained(path, node),
      ...(isReference ? [words, inPlace] : [moved('schemas', path, node)]),
    ];
  },
};

export const SHARED_PARTS: Family = {
  name: 'sharing of the rest',
  roles: ['responses', 'response', 'operation', 'item'],
  edits({ role, node, path }, root) {
    const whole = node as JsonObject;
    if (role === 'item') return toItem(whole, path);
    const parts: [kind: string, at: Path][] =
      role === 'responses'
        ? Object.keys(whole).map((status) => ['responses', [...path, status]])
        : role === 'response'
          ? Object.keys(Object(whole.headers)).map((name) => ['headers', [...path, 'headers', name]])
          : [
              ...[...((whole.parameters ?? []) as Json[]).keys()].map((index): [string, Path] => [
                'parameters',
                [...path, 'parameters', index],
              ]),
              ...(whole.requestBody
                ? ([['requestBodies', [...path, 'requestBody']]] as [string, Path][])
                : []),
            ];
    return parts.map(([kind, at]) => {
      const part = nodeAt(root, at) as JsonObject;
      return isWritten(part)
        ? moved(kind, at, part)
        : silentEdit(`${at.at(-1)} in place`, at, followed(part, root));
    });
  },
};

export const NAMES: Family = {
  name: 'names',
  roles: ['root', 'paths', 'item', 'scheme', 'unused'],
  edits({ role, node, path }, root) {
    if (role === 'root') return [silentRewrite('one more component', (whole) => withUnused(whole))];
    if (role === 'unused')
      return [
        silentEdit('unused, and another', path, { description: 'Another.' }),
        silentRewrite('unused, and gone', (whole) =>
          changedAt(whole, path.slice(0, -1), (kind) => without(kind as JsonObject, String(path[2]))),
        ),
      ];
    if (role === 'scheme') return [silentRewrite('a scheme by another name', renamedScheme(String(path[2])))];
    return role === 'item' ? pathNames(String(path[1]), node as JsonObject, root) : [];
  },
};

function moved(kind: string, path: Path, node: Json): Edit {
  return silentRewrite(`${path.at(-1)} as a component`, (root) =>
    changedAt(
      changedAt(root, ['components', kind, 'Zz'], () => node),
      path,
      () => ({ $ref: `#/components/${kind}/Zz` }),
    ),
  );
}

function chained(path: Path, node: Json): Edit {
  const components = { Zz: node, ZzToo: { $ref: '#/components/schemas/Zz' } };
  return silentRewrite('through two references', (root) =>
    changedAt(
      changedAt(root, path, () => ({ $ref: '#/components/schemas/ZzToo' })),
      ['components', 'schemas'],
      (schemas) => ({ ...(schemas as JsonObject), ...components }),
    ),
  );
}

/** Parameters of a path's only operation can move to the path. */
function toItem(item: JsonObject, path: Path): Edit[] {
  const [method, ...others] = Object.keys(item) as [string, ...string[]];
  const operation = item[method] as JsonObject;
  if (others.length > 0 || operation.parameters === undefined) return [];
  const changed = { parameters: operation.parameters, [method]: without(operation, 'parameters') };
  return [silentEdit('parameters of the path', path, changed)];
}

function withUnused(root: JsonObject): JsonObject {
  return changedAt(root, ['components', 'schemas', 'Zz'], () => ({ type: 'integer', 'x-note': 1 }));
}

function renamedScheme(name: string): (root: JsonObject) => JsonObject {
  const inList = (requirements: Json | undefined) =>
    ((requirements ?? []) as JsonObject[]).map((each) =>
      Object.fromEntries(Object.entries(each).map(([key, value]) => [key === name ? 'zz' : key, value])),
    );
  return (root) => {
    const schemes = nodeAt(root, ['components', 'securitySchemes']) as JsonObject;
    const changed = { ...without(schemes, name), zz: schemes[name] as Json };
    const whole = changedAt(
      { ...root, security: inList(root.security) },
      ['components', 'securitySchemes'],
      () => changed,
    );
    return whole;
  };
}

/** Renames each path parameter in the path, in the route and in its declaration. */
function pathNames(url: string, item: JsonObject, root: JsonObject): Edit[] {
  return [...url.matchAll(/\{([^}]*)\}/g)].map(([, name]) => {
    const other = url.replace(`{${name}}`, '{zz}');
    const ofOne = (written: Json): Json => {
      const parameter = followed(written as JsonObject, root);
      return parameter.in === 'path' && parameter.name === name ? { ...parameter, name: 'zz' } : written;
    };
    const operation = (each: Json): Json => ({
      ...(each as JsonObject),
      parameters: (((each as JsonObject).parameters ?? []) as Json[]).map(ofOne),
    });
    const changed = Object.fromEntries(
      Object.entries(item).map(([method, each]) => [method, operation(each)]),
    );
    return silentRewrite(`{${name}} is {zz}`, (whole) => {
      const paths = { ...without(whole.paths as JsonObject, url), [other]: changed };
      const at = ['x-surface', 'routes'];
      return changedAt({ ...whole, paths }, at, (routes) => ({
        ...without(routes as JsonObject, url),
        [other]: (routes as JsonObject)[url] as Json,
      }));
    });
  });
}
