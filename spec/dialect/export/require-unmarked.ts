/** Rejects version marks in a document of one version. */
import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

/** @throws SpecError with the place of the first mark */
export function requireUnmarked(document: ApiDocument): void {
  visit(document.root, document);
}

/** Versions share most of their parts. */
const VISITED = new WeakSet<object>();

function visit(node: Json, document: ApiDocument): void {
  if (typeof node !== 'object' || node === null || VISITED.has(node)) return;
  if (isObject(node) && isMarked(node))
    throw new SpecError(
      document.locate(node),
      'has a version mark, in a document of one version',
      'Remove the mark, or run "interop spec import" if this is a document of all versions.',
    );
  VISITED.add(node);
  for (const child of Object.values(node)) visit(child, document);
}

function isMarked(node: JsonObject): boolean {
  const mark = node['x-openstack'];
  const hasVersions =
    isObject(mark) &&
    (['min-ver', 'max-ver'].some((key) => typeof mark[key] !== 'object' && key in mark) ||
      mark.discriminator === 'microversion');
  return hasVersions || Array.isArray(node['x-variants']);
}
