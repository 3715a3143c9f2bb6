/** Reads this project's extensions to Arazzo, `x-interop-…`: docs/workflows.md lists them. */
import type { JsonObject } from '../../openapi/json-object.ts';
import { type AppliesTo, FRESH_KINDS, type FreshKind } from '../workflow.ts';
import { type ArazzoDocument, optional } from './arazzo-document.ts';
import { suggestName } from './suggest-name.ts';

const BY_OBJECT = {
  workflow: ['x-interop-since', 'x-interop-until', 'x-interop-shared', 'x-interop-single'],
  step: [
    'x-interop-since',
    'x-interop-until',
    'x-interop-at',
    'x-interop-cleanup',
    'x-interop-fact',
    'x-interop-follow',
    'x-interop-fixed',
  ],
  input: ['x-interop-fresh'],
} as const;

/** A misspelt extension of ours would be passed over silently. */
export function checkExtensions(
  { problems }: ArazzoDocument,
  node: JsonObject,
  kind: keyof typeof BY_OBJECT,
): void {
  for (const key of Object.keys(node))
    if (key.startsWith('x-interop-') && !(BY_OBJECT[kind] as readonly string[]).includes(key))
      problems.add(
        node,
        key,
        `"${key}" has no meaning here`,
        suggestName(key, BY_OBJECT[kind], 'extensions'),
      );
}

export function readAppliesTo(document: ArazzoDocument, node: JsonObject): AppliesTo {
  return {
    ...optional('since', readVersion(document, node, 'x-interop-since')),
    ...optional('until', readVersion(document, node, 'x-interop-until')),
  };
}

/** Versions are texts: without quotes, 2.10 is the number 2.1. */
export function readVersion(
  { problems }: ArazzoDocument,
  node: JsonObject,
  key: 'x-interop-since' | 'x-interop-until' | 'x-interop-at',
): string | undefined {
  const value = node[key];
  if (value === undefined || typeof value === 'string') return value;
  problems.add(node, key, `"${key}" is ${JSON.stringify(value)}`, 'Expected a version in quotes: "2.10".');
  return undefined;
}

/** The step that shows whether what a shared workflow made is as it was; undefined where the workflow is not shared. */
export function readShared(
  { problems }: ArazzoDocument,
  workflow: JsonObject,
  stepIds: ReadonlySet<string>,
): string | undefined {
  const written = workflow['x-interop-shared'];
  if (written === undefined) return undefined;
  if (typeof written === 'string' && stepIds.has(written)) return written;
  problems.add(
    workflow,
    'x-interop-shared',
    `${JSON.stringify(written)} is no step of the workflow`,
    typeof written === 'string'
      ? suggestName(written, stepIds, 'steps')
      : 'Expected the stepId of the step that shows whether what the workflow made is still as it was.',
  );
  return undefined;
}

/** True where one case at a time has what a shared workflow made; undefined else. */
export function readSingle({ problems }: ArazzoDocument, workflow: JsonObject): true | undefined {
  const written = workflow['x-interop-single'];
  if (written === undefined || written === false) return undefined;
  if (written === true && workflow['x-interop-shared'] !== undefined) return true;
  problems.add(
    workflow,
    'x-interop-single',
    written === true ? 'the workflow is not shared' : `${JSON.stringify(written)} is neither true nor false`,
    'Write "x-interop-single: true" beside "x-interop-shared: STEP" where one case at a time may have what the workflow made.',
  );
  return undefined;
}

/**
 * The step that a clean-up step undoes: the one that it names, or, for `true`, the one before it that is none itself.
 * @returns undefined where the step is no clean-up step
 */
export function readUndone(
  { problems }: ArazzoDocument,
  steps: readonly JsonObject[],
  index: number,
): string | undefined {
  const step = steps[index] as JsonObject;
  const written = step['x-interop-cleanup'];
  if (written === undefined || written === false) return undefined;
  const before = steps
    .slice(0, index)
    .filter((each) => !isCleanup(each))
    .map(({ stepId }) => stepId as string);
  const undone = written === true ? before.at(-1) : written;
  if (typeof undone === 'string' && before.includes(undone)) return undone;
  const problem =
    written === true
      ? 'there is no step before the clean-up step'
      : `${JSON.stringify(written)} is no step before the clean-up step`;
  problems.add(
    step,
    'x-interop-cleanup',
    problem,
    typeof written === 'string'
      ? suggestName(written, before, 'steps before it')
      : 'Expected true, or the stepId that the step undoes.',
  );
  return undefined;
}

/** True for a step that runs at the end. */
export function isCleanup(step: JsonObject): boolean {
  return step['x-interop-cleanup'] !== undefined && step['x-interop-cleanup'] !== false;
}

export function readFresh({ problems }: ArazzoDocument, input: JsonObject): { fresh?: FreshKind } {
  const kind = input['x-interop-fresh'];
  if (kind === undefined) return {};
  if (!(FRESH_KINDS as readonly unknown[]).includes(kind))
    problems.add(
      input,
      'x-interop-fresh',
      `"x-interop-fresh" is ${JSON.stringify(kind)}`,
      `Expected ${FRESH_KINDS.join(', ')}.`,
    );
  return optional('fresh', kind as FreshKind);
}

/**
 * What the criteria of a step show.
 * @param isShared true for a step of a shared workflow
 * @returns the sentence; undefined for a step that only prepares
 */
export function readFact(
  { problems }: ArazzoDocument,
  step: JsonObject,
  isShared: boolean,
): string | undefined {
  const fact = step['x-interop-fact'];
  if (fact === undefined) return undefined;
  const refuse = (problem: string, remedy: string) => {
    problems.add(step, 'x-interop-fact', problem, remedy);
    return undefined;
  };
  if (typeof fact !== 'string' || fact.trim() === '')
    return refuse(
      `"x-interop-fact" is ${JSON.stringify(fact)}`,
      'Expected a sentence that is true of a conforming service.',
    );
  if (step.successCriteria === undefined)
    return refuse('the fact has no criteria', 'Add "successCriteria", which hold where the fact does.');
  if (step.workflowId !== undefined)
    return refuse('the step calls a workflow', 'State the fact at the step that calls the operation.');
  if (isCleanup(step))
    return refuse('a clean-up step states a fact', 'State it at a step that is no clean-up step.');
  if (step['x-interop-at'] !== undefined)
    return refuse(
      'the step has a version of its own (x-interop-at)',
      'Say with x-interop-since and x-interop-until where the fact holds.',
    );
  if (isShared)
    return refuse(
      'a shared workflow only prepares',
      'State the fact in a workflow that depends on it (dependsOn).',
    );
  return fact;
}

/** The link that a step follows. @returns an expression; undefined for a step that calls the path of its operation */
export function readFollowed({ problems }: ArazzoDocument, step: JsonObject): string | undefined {
  const link = step['x-interop-follow'];
  if (link === undefined) return undefined;
  if (typeof link !== 'string' || !link.startsWith('$'))
    problems.add(
      step,
      'x-interop-follow',
      `"x-interop-follow" is ${JSON.stringify(link)}`,
      'Expected an expression for the URL of a link: $steps.page.outputs.next.',
    );
  else if (step.workflowId !== undefined)
    problems.add(
      step,
      'x-interop-follow',
      'the step calls a workflow',
      'Name the operation that the link leads to.',
    );
  else if (step.parameters !== undefined)
    problems.add(
      step,
      'parameters',
      'the step follows a link, and has parameters',
      'The link has them: remove these.',
    );
  else return link;
  return undefined;
}
