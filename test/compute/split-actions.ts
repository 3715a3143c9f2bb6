/** Gives each action a path of its own: bodies are left out by path and method. */
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';

/** `POST /servers/{server_id}/action` with the key `os-start` becomes `POST /servers/{server_id}/action/os-start`. */
export function splitActions(document: JsonObject): JsonObject {
  const paths = Object.entries(document.paths as { [path: string]: JsonObject }).flatMap(([path, item]) => [
    [path, withoutActions(item)] as const,
    ...Object.entries(actionsOf(item)).map(([key, action]) => [`${path}/${key}`, { post: action }] as const),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The diff would compare them a second time. */
function withoutActions(item: JsonObject): JsonObject {
  const { 'x-actions': _moved, ...post } = (item.post ?? {}) as JsonObject;
  return item.post === undefined ? item : { ...item, post };
}

function actionsOf({ post }: JsonObject): { [key: string]: Json } {
  return ((post as JsonObject | undefined)?.['x-actions'] ?? {}) as { [key: string]: Json };
}
