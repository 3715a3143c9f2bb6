/** A document of one version has no marks of versions in it. */
import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

/** @throws SpecError with the place of the first mark */
export function requireUnmarked(document: ApiDocument): void {
  visit(document.root, document);
}

/** Versions share most of their parts. */
const SEEN = new WeakSet<object>();

function visit(node: Json, document: ApiDocument): void {
  if (typeof node !== 'object' || node === null || SEEN.has(node)) return;
  if (isObject(node) && isMarked(node))
    throw new SpecError(
      document.locate(node),
      'is marked with versions, in a document that is of one version',
      'Take the marks out, or import the document: it may be one of all versions.',
    );
  SEEN.add(node);
  for (const below of Object.values(node)) visit(below, document);
}

function isMarked(node: JsonObject): boolean {
  const marks = node['x-openstack'];
  const isOfVersions =
    isObject(marks) &&
    (['min-ver', 'max-ver'].some((key) => typeof marks[key] !== 'object' && key in marks) ||
      marks.discriminator === 'microversion');
  return isOfVersions || Array.isArray(node['x-variants']);
}
