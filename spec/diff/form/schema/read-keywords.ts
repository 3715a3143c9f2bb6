/** Sorts the keywords of a schema by what they hold. */

import type { ApiDocument } from '../../../openapi/api-document.ts';
import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';
import {
  ANNOTATIONS,
  CHILD,
  CHILDREN_BY_NAME,
  CHILDREN_IN_ORDER,
  isExtension,
  OTHER_FORMS,
  SETS,
  UNCOMPARED,
  VALUES,
} from '../../../openapi/objects/keywords.ts';
import { SpecError } from '../../../openapi/reading/spec-error.ts';
import type { OpenNode } from './merge-members.ts';
import { type SchemaNode, slot } from './schema-node.ts';
import { followSchemaReference, lastWord } from './schema-reference.ts';

/** Gives the node of a schema below; the name is that of its component. */
type NodeOf = (written: Json, name?: string) => SchemaNode;

/** @throws SpecError for an unknown keyword, or a reference without a target */
export function readKeywords(
  document: ApiDocument,
  schema: JsonObject,
  open: OpenNode,
  nodeOf: NodeOf,
): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (isMisplacedRequired(keyword, value)) reportName(document, schema, keyword);
    else if (VALUES.has(keyword)) readValue(keyword, value, open);
    else if (keyword === '$ref') {
      const target = followSchemaReference(document, schema, value as string);
      addToSet(open, 'allOf', [nodeOf(target, lastWord(value as string))]);
    } else if (SETS.has(keyword))
      addToSet(
        open,
        keyword,
        (value as Json[]).map((each) => nodeOf(each)),
      );
    else if (!readChildren(keyword, value, open, nodeOf)) requireKnown(document, schema, keyword);
  }
  // An extension of this project; `last` is the default.
  const repeated = schema['x-repeated'];
  if (repeated !== undefined && repeated !== 'last') open.values.set('x-repeated', repeated);
}

/** A reference beside `allOf` is one more member of it. */
function addToSet({ sets }: OpenNode, keyword: string, nodes: readonly SchemaNode[]): void {
  sets.set(keyword, [...(sets.get(keyword) ?? []), ...nodes]);
}

/** Returns false for a keyword that has no child schemas. */
function readChildren(keyword: string, value: Json, { children }: OpenNode, nodeOf: NodeOf): boolean {
  if (CHILD.has(keyword) && !Array.isArray(value)) {
    children.set(slot(keyword), nodeOf(value));
    return true;
  }
  if (!CHILDREN_BY_NAME.has(keyword) && !CHILDREN_IN_ORDER.has(keyword)) return false;
  for (const [name, below] of Object.entries((value ?? {}) as JsonObject | Json[]))
    children.set(slot(keyword, name), nodeOf(below as Json));
  return true;
}

function requireKnown(document: ApiDocument, schema: JsonObject, keyword: string): void {
  if (ANNOTATIONS.has(keyword) || OTHER_FORMS.has(keyword) || isExtension(keyword)) return;
  const place = document.locate(schema, keyword);
  if (UNCOMPARED.has(keyword))
    throw new SpecError(place, `"${keyword}" is not compared`, 'Name the schema with "$ref" instead.');
  if (CHILD.has(keyword))
    throw new SpecError(
      place,
      `"${keyword}" is a list`,
      'Expected a schema; in JSON Schema 2020-12 a list of schemas is "prefixItems".',
    );
  reportName(document, schema, keyword);
}

/** `required: true` of a property, as in draft 3 of JSON Schema: since then the object lists the names. */
function isMisplacedRequired(keyword: string, value: Json): boolean {
  return keyword === 'required' && typeof value === 'boolean';
}

/** An empty `enum:` or `required:` of YAML is null, and means nothing; `type: null` and `default: null` say something. */
function readValue(keyword: string, value: Json, { values }: OpenNode): void {
  if (value !== null || keyword === 'default' || keyword === 'type') values.set(keyword, value);
}

function reportName(document: ApiDocument, schema: JsonObject, keyword: string): void {
  const place = document.locate(schema, keyword);
  if (!document.reportUnknown)
    throw new SpecError(
      place,
      `the keyword "${keyword}" is not known`,
      'The diff cannot compare its meaning and refuses the document: correct the keyword, or remove it.',
    );
  document.reportUnknown({ kind: 'keyword', name: keyword, place });
}
