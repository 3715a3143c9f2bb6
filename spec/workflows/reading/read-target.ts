/** Reads which operation or workflow a step calls. */
import type { JsonObject } from '../../openapi/json-object.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import type { OperationTarget, StepTarget } from '../workflow.ts';
import type { ArazzoDocument } from './arazzo-document.ts';
import { suggestName } from './suggest-name.ts';

const TARGETS = ['operationId', 'operationPath', 'channelPath', 'workflowId'] as const;

/** @returns undefined, after a problem, where there is none */
export function readTarget(document: ArazzoDocument, step: JsonObject): StepTarget | undefined {
  const { problems } = document;
  const written = TARGETS.filter((key) => step[key] !== undefined);
  for (const key of ['action', 'correlationId'])
    if (step[key] !== undefined)
      problems.add(step, key, `"${key}" is for AsyncAPI, which is not supported`, 'Leave it out.');
  const [key] = written;
  if (key === undefined || written.length > 1) {
    const found = key === undefined ? 'none' : written.join(' and ');
    problems.add(
      step,
      written[1],
      `the step ${step.stepId} has ${found}`,
      'Expected one of operationId, operationPath and workflowId.',
    );
    return undefined;
  }
  const text = step[key] as string;
  if (key === 'operationId') return readOperationId(document, step, text);
  if (key === 'operationPath') return readOperationPath(document, step, text);
  if (key === 'workflowId') {
    const workflowId = readWorkflowId(document, step, text);
    return workflowId === undefined ? undefined : { kind: 'workflow', workflowId };
  }
  problems.add(step, key, 'channels of AsyncAPI are not supported', 'Call an HTTP operation.');
  return undefined;
}

/** A workflow of this document. @returns undefined after a problem */
export function readWorkflowId(
  { problems, workflowIds }: ArazzoDocument,
  node: JsonObject,
  text: string,
): string | undefined {
  if (workflowIds.has(text)) return text;
  const key = node.workflowId === text ? 'workflowId' : undefined;
  if (text.startsWith('$sourceDescriptions.'))
    problems.add(node, key, `${text} is in another document`, 'Put the workflows into one document.');
  else
    problems.add(
      node,
      key,
      `there is no workflow ${JSON.stringify(text)}`,
      suggestName(text, workflowIds, 'workflows'),
    );
  return undefined;
}

function readOperationId(document: ArazzoDocument, step: JsonObject, text: string): StepTarget | undefined {
  const { problems, sources } = document;
  const [, named, ofSource] = /^\$sourceDescriptions\.([A-Za-z0-9_-]+)\.(.+)$/s.exec(text) ?? [];
  const source = named ?? [...sources.keys()][0] ?? '';
  if (named === undefined && text.startsWith('$'))
    problems.add(
      step,
      'operationId',
      `${text} names no operation`,
      'Expected $sourceDescriptions.NAME.OPERATION.',
    );
  else if (named === undefined && sources.size > 1)
    problems.add(
      step,
      'operationId',
      `it is not said which source has ${text}`,
      `With several sources, write $sourceDescriptions.NAME.${text}.`,
    );
  else return findOperation(document, step, 'operationId', source, ofSource ?? text);
  return undefined;
}

function findOperation(
  document: ArazzoDocument,
  step: JsonObject,
  key: string,
  source: string,
  operationId: string,
): StepTarget | undefined {
  const operations = operationsOf(document, step, key, source);
  if (!operations) return undefined;
  const operation = operations.find((each) => each.operationId === operationId);
  if (operation) return { kind: 'operation', source, operation };
  const ids = operations.flatMap((each) => each.operationId ?? []);
  document.problems.add(
    step,
    key,
    `${source} has no operation ${JSON.stringify(operationId)}`,
    suggestName(operationId, ids, 'operations'),
  );
  return undefined;
}

function operationsOf(
  { problems, sources, operations }: ArazzoDocument,
  step: JsonObject,
  key: string,
  source: string,
): readonly OperationTarget[] | undefined {
  if (!sources.has(source))
    problems.add(
      step,
      key,
      `there is no source ${JSON.stringify(source)}`,
      suggestName(source, sources.keys(), 'sources'),
    );
  // Of a source without operations it has been said already.
  return operations.get(source);
}

const PATH = /^\{?\$sourceDescriptions\.([A-Za-z0-9_-]+)(?:\.url)?\}?#(\/.*)$/s;

function readOperationPath(document: ArazzoDocument, step: JsonObject, text: string): StepTarget | undefined {
  const { problems } = document;
  const [, source, pointer] = PATH.exec(text) ?? [];
  if (source === undefined || pointer === undefined) {
    problems.add(
      step,
      'operationPath',
      `${text} is no operation of a source`,
      "Expected '{$sourceDescriptions.NAME.url}#/paths/~1servers/get'.",
    );
    return undefined;
  }
  const operations = operationsOf(document, step, 'operationPath', source);
  if (!operations) return undefined;
  const [paths, path = '', method, ...rest] = parsePointer(pointer);
  const operation = operations.find(
    (each) => each.path === path && each.method === method?.toUpperCase() && method === method.toLowerCase(),
  );
  if (operation && paths === 'paths' && rest.length === 0) return { kind: 'operation', source, operation };
  const methods = operations.filter((each) => each.path === path).map((each) => each.method.toLowerCase());
  problems.add(
    step,
    'operationPath',
    method === undefined && methods.length > 0
      ? `${pointer} is a path and no operation`
      : `${source} has no operation at ${pointer}`,
    methods.length > 0
      ? `Its operations are ${methods.map((each) => `…/${each}`).join(', ')}.`
      : suggestName(path, new Set(operations.map((each) => each.path)), 'paths'),
  );
  return undefined;
}
