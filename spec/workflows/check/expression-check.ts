/** Whether an expression has a value where it stands. */
import type { Json } from '../../openapi/document.ts';
import { shorterNames } from '../criteria/evaluate-condition.ts';
import type { RuntimeExpression } from '../expression/runtime-expression.ts';
import { expressionRemedy, type WrittenExpression } from '../expression/template.ts';
import { suggestName } from '../reading/suggest-name.ts';
import type { Workflow, WorkflowStep, Workflows } from '../workflow.ts';

/** Where an expression stands. */
export interface ExpressionPlace {
  workflow: Workflow;
  /** Absent for the outputs of the workflow. */
  step?: WorkflowStep;
  /** Before the call of the step, after it, after its outputs, and at the end of the workflow. */
  moment: 'before' | 'after' | 'outputs' | 'end';
  /** In simple conditions, properties may follow a name: `$inputs.server.name`. */
  isCondition: boolean;
}

export interface ExpressionFault {
  problem: string;
  remedy: string;
}

/** What a whole document knows of its workflows. */
export interface WorkflowsFacts {
  workflows: Workflows;
  /** By workflow and step: the steps that may have run before. */
  earlierSteps: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** By workflow: those that may have run before one of its steps. */
  earlierWorkflows: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @returns undefined where nothing is wrong */
export function checkExpression(
  { text, expression }: WrittenExpression,
  place: ExpressionPlace,
  facts: WorkflowsFacts,
): ExpressionFault | undefined {
  if (!expression)
    return { problem: `${text} is no valid runtime expression`, remedy: expressionRemedy(text) };
  switch (expression.kind) {
    case 'url':
    case 'method':
    case 'statusCode':
    case 'request':
    case 'response':
      return checkCall(text, expression, place);
    case 'message':
      return { problem: `${text} is of AsyncAPI, which is not supported`, remedy: 'Use $response.' };
    case 'self':
      return facts.workflows.self === undefined
        ? { problem: '$self has no value', remedy: 'The document has no "$self".' }
        : undefined;
    case 'inputs':
      return checkName(
        expression,
        place,
        place.workflow.inputs.names.keys(),
        `inputs of ${place.workflow.id}`,
      );
    case 'outputs':
      return checkOutputs(expression, place, facts);
    case 'steps':
      return checkSteps(expression, place, facts);
    case 'workflows':
      return checkWorkflows(expression, place, facts);
    case 'sourceDescriptions':
      return checkSource(expression, facts);
    case 'components':
      return checkComponent(expression, facts);
  }
}

type OfKind<Kind> = Extract<RuntimeExpression, { kind: Kind }>;

function checkCall(
  text: string,
  expression: RuntimeExpression,
  { moment }: ExpressionPlace,
): ExpressionFault | undefined {
  if (moment === 'before')
    return {
      problem: `${text} has no value before the call`,
      remedy: 'Make it an output of an earlier step, and refer to $steps.STEP.outputs.NAME.',
    };
  if (moment === 'end')
    return {
      problem: `${text} is of no step`,
      remedy: 'Refer to the output of a step: $steps.STEP.outputs.NAME.',
    };
  if (expression.kind === 'response' && (expression.part === 'query' || expression.part === 'path'))
    return { problem: `a response has no ${expression.part}`, remedy: `Use $request.${expression.part}.` };
  return undefined;
}

/** The name, or in conditions its beginning, is one of those that are declared. */
function checkName(
  expression: OfKind<'inputs'> | OfKind<'outputs'> | OfKind<'steps'> | OfKind<'workflows'>,
  { isCondition }: ExpressionPlace,
  declared: Iterable<string>,
  noun: string,
): ExpressionFault | undefined {
  const names = new Set(declared);
  if (names.has(expression.name)) return undefined;
  const shorter = shorterNames(expression).find(([{ name }]) => names.has(name));
  if (shorter && isCondition) return undefined;
  const [{ name }, properties] = shorter ?? [expression, []];
  return {
    problem: `"${expression.name}" is not among the ${noun}`,
    remedy:
      properties.length > 0
        ? `For a property of ${name}, write ${name}#/${properties.join('/')}.`
        : suggestName(expression.name, names, noun),
  };
}

function checkOutputs(
  expression: OfKind<'outputs'>,
  place: ExpressionPlace,
  { workflows }: WorkflowsFacts,
): ExpressionFault | undefined {
  const target = place.step?.target;
  if (target?.kind !== 'workflow' || place.moment === 'before' || place.moment === 'end')
    return {
      problem: '$outputs has no value here',
      remedy: 'It has the outputs of the workflow that a step has called. Use $steps.STEP.outputs.NAME.',
    };
  const called = workflows.workflows.get(target.workflowId);
  return checkName(expression, place, Object.keys(called?.outputs ?? {}), `outputs of ${target.workflowId}`);
}

function checkSteps(
  expression: OfKind<'steps'>,
  place: ExpressionPlace,
  facts: WorkflowsFacts,
): ExpressionFault | undefined {
  const { workflow, step } = place;
  const named = workflow.steps.find(({ id }) => id === expression.step);
  if (!named)
    return {
      problem: `there is no step "${expression.step}"`,
      remedy: suggestName(
        expression.step,
        workflow.steps.map(({ id }) => id),
        `steps of ${workflow.id}`,
      ),
    };
  if (step && !mayHaveRun(named, step, place, facts))
    return named === step
      ? { problem: `the outputs of ${step.id} have no value yet`, remedy: 'Use $response.' }
      : {
          problem: `the step ${named.id} does not run before ${step.id}`,
          remedy:
            named.undoes === undefined ? `Move ${named.id} before it.` : `${named.id} is a clean-up step.`,
        };
  return checkName(expression, place, Object.keys(named.outputs), `outputs of the step ${named.id}`);
}

function mayHaveRun(
  named: WorkflowStep,
  step: WorkflowStep,
  { workflow, moment }: ExpressionPlace,
  { earlierSteps }: WorkflowsFacts,
): boolean {
  if (named === step && moment === 'outputs') return true;
  return earlierSteps.get(workflow.id)?.get(step.id)?.has(named.id) ?? false;
}

function checkWorkflows(
  expression: OfKind<'workflows'>,
  place: ExpressionPlace,
  { workflows: { workflows }, earlierWorkflows }: WorkflowsFacts,
): ExpressionFault | undefined {
  const { workflow: id, field } = expression;
  const named = workflows.get(id);
  if (!named)
    return {
      problem: `there is no workflow "${id}"`,
      remedy: suggestName(id, workflows.keys(), 'workflows'),
    };
  const isOwnInput = id === place.workflow.id && field === 'inputs';
  if (!isOwnInput && !earlierWorkflows.get(place.workflow.id)?.has(id))
    return {
      problem: `the workflow ${id} does not run before`,
      remedy: `Add it to "dependsOn" of ${place.workflow.id}.`,
    };
  const names = field === 'inputs' ? named.inputs.names.keys() : Object.keys(named.outputs);
  return checkName(expression, place, names, `${field} of ${id}`);
}

const SOURCE_FIELDS = ['name', 'url', 'type'];

function checkSource(
  { source, reference }: OfKind<'sourceDescriptions'>,
  { workflows: { sources } }: WorkflowsFacts,
): ExpressionFault | undefined {
  if (!sources.has(source))
    return {
      problem: `there is no source "${source}"`,
      remedy: suggestName(source, sources.keys(), 'sources'),
    };
  if (SOURCE_FIELDS.includes(reference)) return undefined;
  return {
    problem: `"${reference}" is no field of a source`,
    remedy: suggestName(reference, SOURCE_FIELDS, 'fields'),
  };
}

function checkComponent(
  { type, name }: OfKind<'components'>,
  { workflows: { parameters } }: WorkflowsFacts,
): ExpressionFault | undefined {
  if (type !== 'parameters')
    return { problem: `an action has no value`, remedy: 'Use it in a reusable object: "reference".' };
  if (parameters.has(name)) return undefined;
  return {
    problem: `there is no component "${name}"`,
    remedy: suggestName(name, parameters.keys(), 'parameters'),
  };
}

/** Of a Selector Object. */
export function checkSelectorType(type: Json | undefined): ExpressionFault | undefined {
  if (type === 'jsonpath' || type === 'jsonpointer') return undefined;
  return { problem: `${type} is not supported here`, remedy: 'Use jsonpath (RFC 9535) or jsonpointer.' };
}
