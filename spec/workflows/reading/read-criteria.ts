/** Reads Criterion Objects. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { parseCondition } from '../criteria/parse-condition.ts';
import { selectNodes, selectorTypeOf } from '../expression/selector.ts';
import { parseTemplate } from '../expression/template.ts';
import type { Criterion } from '../workflow.ts';
import { type ArazzoDocument, optional } from './arazzo-document.ts';

export function readCriteria(document: ArazzoDocument, written: Json | undefined): Criterion[] {
  return ((written ?? []) as JsonObject[]).flatMap((node) => readCriterion(document, node) ?? []);
}

function readCriterion(document: ArazzoDocument, node: JsonObject): Criterion | undefined {
  const { problems } = document;
  const { context, condition: text } = node as { context?: string; condition: string };
  const type = readType(document, node);
  if (!type) return undefined;
  if (node.type !== undefined && context === undefined) {
    problems.add(
      node,
      'type',
      `a criterion with a type has no "context"`,
      'Add one, such as $response.body.',
    );
    return undefined;
  }
  const criterion = {
    place: problems.locate(node, 'condition'),
    text,
    type,
    ...optional('context', context),
  };
  if (type !== 'simple') {
    checkPattern(document, node, type, text);
    return criterion;
  }
  const condition = parseCondition(text);
  if (!('problem' in condition)) return { ...criterion, condition };
  problems.add(node, 'condition', `${text}: ${condition.problem}`, condition.remedy);
  return undefined;
}

function readType({ problems }: ArazzoDocument, node: JsonObject): Criterion['type'] | undefined {
  const type = (selectorTypeOf(node.type) ?? 'simple') as string;
  if (type === 'simple' || type === 'regex' || (type === 'jsonpath' && isSupportedVersion(node.type)))
    return type;
  problems.add(node, 'type', unsupported(type), 'Use simple, regex or jsonpath (RFC 9535).');
  return undefined;
}

/** True for the version of JSONPath that is supported, and where none is named. */
export function isSupportedVersion(type: Json | undefined): boolean {
  return !isObject(type) || type.type !== 'jsonpath' || type.version === 'rfc9535';
}

export function unsupported(type: string): string {
  return type === 'jsonpath' ? 'JSONPath before RFC 9535 is not supported' : `${type} is not supported here`;
}

/** Patterns with values put in are known only when the workflow runs. */
function checkPattern(
  { problems }: ArazzoDocument,
  node: JsonObject,
  type: 'regex' | 'jsonpath',
  text: string,
): void {
  const index = type === 'jsonpath' ? findComparedIndex(text) : undefined;
  if (index !== undefined)
    problems.add(
      node,
      'condition',
      `${text} compares ${index}, which never holds: the library for JSONPath finds no value at an index there`,
      'Write a simple condition with a pointer: $response.body#/items/0/id == 1.',
    );
  if (parseTemplate(text).kind === 'text') return;
  try {
    if (type === 'regex') new RegExp(text, 'u');
    else selectNodes(null, text);
  } catch (error) {
    const noun = type === 'regex' ? 'regular expression' : 'JSONPath';
    problems.add(
      node,
      'condition',
      `${text} is no valid ${noun}`,
      `${(error as Error).message}.`.replace(/\.\.$/, '.'),
    );
  }
}

/**
 * `@.items[0].id == 1` selects nothing with jsonpath-rfc9535 1.3.0, where RFC 9535 (2.3.5.1) compares the value.
 * @returns the query with the index
 */
function findComparedIndex(path: string): string | undefined {
  const bare = path.replaceAll(/'[^']*'|"[^"]*"/g, (text) => `'${' '.repeat(text.length - 2)}'`);
  const found = COMPARED_INDEX.exec(bare);
  return found
    ? path.slice(found.index, found.index + found[0].length).replaceAll(/^[=<>! ]+|[=<>! ]+$/g, '')
    : undefined;
}

const SEGMENT = String.raw`(?:\.[\w-]+|\['[^']*'\]|\[-?\d+\])`;
const WITH_INDEX = String.raw`[@$]${SEGMENT}*\[-?\d+\]${SEGMENT}*`;
const COMPARED_INDEX = new RegExp(
  String.raw`${WITH_INDEX}\s*(?:[=!]=|[<>])|(?:[=!]=|[<>]=?)\s*${WITH_INDEX}`,
);
