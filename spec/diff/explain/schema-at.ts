/** Finds the two schemas that a change is about. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import { partOf } from '../../openapi/location.ts';
import type { Change, ChangeLocation } from '../change.ts';
import { findOperation } from '../form/normalise-document.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { namesBelow, type SchemaNode, slot } from '../form/schema/schema-node.ts';
import { OPEN_KEYWORDS } from '../form/schema/schema-steps.ts';

/**
 * The schemas as written. Undefined where the pointer may mean several schemas: "the same values" has to be true of the
 * schema that changed.
 */
export function schemasAt(
  before: ApiDocument,
  after: ApiDocument,
  { operation, location }: Pick<Change, 'operation' | 'location'>,
): readonly [before: Json, after: Json] | undefined {
  let [nodeBefore, nodeAfter] = [before, after].map((document) => {
    const form = findOperation(document, operation);
    return form && schemaOfPart(form, location);
  });
  for (const step of parsePointer(location.pointer ?? '')) {
    const [key, keyAfter] = [onlySlot(nodeBefore, step), onlySlot(nodeAfter, step)];
    if (key === undefined || key !== keyAfter) return undefined;
    nodeBefore = nodeBefore?.children.get(key);
    nodeAfter = nodeAfter?.children.get(key);
  }
  return nodeBefore && nodeAfter ? [nodeBefore.source, nodeAfter.source] : undefined;
}

function schemaOfPart(form: OperationForm, location: ChangeLocation): SchemaNode | undefined {
  const { name = '', status = '', mediaType = '' } = location;
  if (location.in === 'request-body') return form.body?.byMediaType.get(mediaType)?.schema;
  if (location.in === 'body') return form.responses.get(status)?.byMediaType.get(mediaType)?.schema;
  if (location.in === 'header') return form.responses.get(status)?.headers.get(name)?.schema;
  return form.parameters.get(partOf(location))?.schema;
}

/** The only child that describes this part of the value; undefined where another schema may describe it as well. */
function onlySlot(node: SchemaNode | undefined, step: string): string | undefined {
  if (!node || node.sets.size > 0 || describesItself(node)) return undefined;
  const patterns = namesBelow(node, 'patternProperties').map((each) => slot('patternProperties', each));
  const candidates = [
    slot('properties', step),
    slot('prefixItems', step),
    ...(step === '*' ? [...OPEN_KEYWORDS, ...patterns] : []),
  ];
  const present = candidates.filter((each) => node.children.has(each));
  return present.length === 1 ? present[0] : undefined;
}

/** Whether a child describes the same value, or its text: steps below it look like steps below the node. */
function describesItself({ children }: SchemaNode): boolean {
  return [...children.keys()].some((key) => /^(contentSchema|discriminator .*)$/s.test(key));
}
