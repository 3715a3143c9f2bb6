/** Every expression of a document has a value where it stands. */
import { expressionsOf } from '../criteria/condition.ts';
import type { WorkflowProblems } from '../reading/problems.ts';
import { isSupportedVersion, unsupported } from '../reading/read-criteria.ts';
import type { Criterion, StepAction, StepParameter, Workflow, WorkflowStep } from '../workflow.ts';
import {
  checkExpression,
  checkSelectorType,
  type ExpressionPlace,
  type WorkflowsFacts,
} from './expression-check.ts';
import { type ExpressionVisitor, visitExpressions, visitText } from './visit-expressions.ts';

export function checkExpressions(facts: WorkflowsFacts, problems: WorkflowProblems): void {
  const check = new ExpressionsCheck(facts, problems);
  for (const workflow of facts.workflows.workflows.values()) check.workflow(workflow);
}

class ExpressionsCheck {
  readonly #facts: WorkflowsFacts;
  readonly #problems: WorkflowProblems;

  constructor(facts: WorkflowsFacts, problems: WorkflowProblems) {
    this.#facts = facts;
    this.#problems = problems;
  }

  workflow(workflow: Workflow): void {
    for (const step of workflow.steps) this.#step(workflow, step);
    visitExpressions(
      workflow.outputs,
      workflow.place,
      this.#visitor({ workflow, moment: 'end', isCondition: false }),
    );
  }

  #step(workflow: Workflow, step: WorkflowStep): void {
    const at = (moment: ExpressionPlace['moment']): ExpressionPlace => ({
      workflow,
      step,
      moment,
      isCondition: false,
    });
    this.#parameters(step.parameters, at('before'));
    if (step.follows !== undefined) visitText(step.follows, step.place, this.#visitor(at('before')));
    const { body } = step;
    if (body?.payload !== undefined) visitExpressions(body.payload, body.place, this.#visitor(at('before')));
    for (const { value, place } of body?.replacements ?? [])
      visitExpressions(value, place, this.#visitor(at('before')));
    this.#criteria(step.criteria, at('after'));
    visitExpressions(step.outputs, step.place, this.#visitor(at('after')));
    for (const action of [...step.onSuccess, ...step.onFailure]) this.#action(action, at('outputs'));
  }

  #parameters(parameters: readonly StepParameter[], at: ExpressionPlace): void {
    for (const { value, place } of parameters) visitExpressions(value, place, this.#visitor(at));
  }

  #action({ criteria, parameters }: StepAction, at: ExpressionPlace): void {
    this.#criteria(criteria, at);
    this.#parameters(parameters, at);
  }

  #criteria(criteria: readonly Criterion[], at: ExpressionPlace): void {
    for (const { place, text, context, condition, type } of criteria) {
      const visitor = this.#visitor({ ...at, isCondition: true });
      for (const each of condition ? expressionsOf(condition) : []) visitor.onExpression(each, place);
      if (context !== undefined) this.#context(context, place, this.#visitor(at));
      // A condition that is no simple one may begin with "$" and a word: `$.items` is a JSONPath.
      if (type !== 'simple') visitText(` ${text}`, place, this.#visitor(at));
    }
  }

  #context(context: string, place: string, visitor: ExpressionVisitor): void {
    if (context.startsWith('$')) visitText(context, place, visitor);
    else
      this.#problems.addAt(
        place,
        `the context ${context} is no runtime expression`,
        'Expected one such as $response.body.',
      );
  }

  #visitor(at: ExpressionPlace): ExpressionVisitor {
    return {
      locate: (node, key) => this.#problems.locate(node, key),
      onExpression: (written, place) => {
        const fault = checkExpression(written, at, this.#facts);
        if (fault) this.#problems.addAt(place, fault.problem, fault.remedy);
      },
      onSelector: (type, node, place) => {
        const fault = checkSelectorType(type);
        if (fault) this.#problems.addAt(place, fault.problem, fault.remedy);
        else if (!isSupportedVersion(node))
          this.#problems.addAt(place, unsupported('jsonpath'), 'Use rfc9535.');
      },
    };
  }
}
