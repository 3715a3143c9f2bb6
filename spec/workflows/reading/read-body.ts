/** Reads Request Body Objects and their replacements. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import { followPointer } from '../expression/evaluate-expression.ts';
import { selectNodes, selectorTypeOf } from '../expression/selector.ts';
import type { PayloadReplacement, StepBody } from '../workflow.ts';
import { type ArazzoDocument, optional } from './arazzo-document.ts';
import { isSupportedVersion, unsupported } from './read-criteria.ts';

export function readBody(document: ArazzoDocument, node: JsonObject): StepBody {
  return {
    ...optional('contentType', node.contentType as string | undefined),
    ...optional('payload', node.payload),
    replacements: ((node.replacements ?? []) as JsonObject[]).flatMap(
      (each) => readReplacement(document, each) ?? [],
    ),
    place: document.problems.locate(node, 'payload'),
  };
}

/** Which values of its payload a call needs as they are (`x-interop-fixed`). @returns JSON Pointers; undefined where nothing is said */
export function readFixed({ problems }: ArazzoDocument, step: JsonObject): string[] | undefined {
  const fixed = step['x-interop-fixed'];
  if (fixed === undefined) return undefined;
  const payload = isObject(step.requestBody) ? step.requestBody.payload : undefined;
  const leadsIntoPayload = (pointer: Json) =>
    typeof pointer === 'string' &&
    /^(?:\/(?:[^~/]|~[01])*)+$/.test(pointer) &&
    followPointer(payload, parsePointer(pointer)) !== undefined;
  if (Array.isArray(fixed) && fixed.length > 0 && fixed.every(leadsIntoPayload)) return fixed as string[];
  problems.add(
    step,
    'x-interop-fixed',
    `"x-interop-fixed" is ${JSON.stringify(fixed)}`,
    'Expected a list of JSON Pointers to values of the payload: ["/server/name"].',
  );
  return undefined;
}

function readReplacement({ problems }: ArazzoDocument, node: JsonObject): PayloadReplacement | undefined {
  const { target } = node as { target: string };
  const type = (selectorTypeOf(node.targetSelectorType) ?? 'jsonpointer') as string;
  if ((type !== 'jsonpointer' && type !== 'jsonpath') || !isSupportedVersion(node.targetSelectorType)) {
    problems.add(node, 'targetSelectorType', unsupported(type), 'Use jsonpointer or jsonpath (RFC 9535).');
    return undefined;
  }
  if (type === 'jsonpath')
    checkPath(target, () => problems.add(node, 'target', `${target} is no valid JSONPath`, 'Correct it.'));
  else if (!/^(?:\/(?:[^~/]|~[01])*)*$/.test(target))
    problems.add(node, 'target', `${target} is no JSON Pointer`, 'Expected one such as /server/name.');
  return { target, type, value: node.value as Json, place: problems.locate(node, 'value') };
}

function checkPath(path: string, onProblem: () => void): void {
  try {
    selectNodes(null, path);
  } catch {
    onProblem();
  }
}
