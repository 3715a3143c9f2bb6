/** The value of a runtime expression. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { StepRequest, StepResponse } from '../run/step-call.ts';
import type { RuntimeExpression } from './runtime-expression.ts';
import type { ExpressionScope } from './scope.ts';

/** @returns undefined where there is no such value */
export function evaluateExpression(expression: RuntimeExpression, scope: ExpressionScope): Json | undefined {
  switch (expression.kind) {
    case 'url':
      return scope.response?.url;
    case 'method':
      return scope.request?.method;
    case 'statusCode':
      return scope.response?.status;
    case 'self':
      return scope.self;
    case 'request':
      return scope.request && requestValue(expression, scope.request);
    case 'response':
      return scope.response && responseValue(expression, scope.response);
    case 'message':
      return undefined;
    case 'inputs':
      return followPointer(own(scope.inputs, expression.name), expression.pointer);
    case 'outputs':
      return followPointer(own(scope.outputs, expression.name), expression.pointer);
    case 'steps':
      return followPointer(own(scope.steps.get(expression.step), expression.name), expression.pointer);
    case 'workflows': {
      const of = scope.workflows.get(expression.workflow)?.[expression.field];
      return followPointer(own(of, expression.name), expression.pointer);
    }
    case 'sourceDescriptions':
      return own(scope.sources.get(expression.source), expression.reference);
    case 'components':
      return expression.type === 'parameters' ? scope.parameters.get(expression.name) : undefined;
  }
}

/** @param keys of a JSON Pointer; absent for the value itself @returns undefined where it leads to nothing */
export function followPointer(
  value: Json | undefined,
  keys: readonly (string | number)[] = [],
): Json | undefined {
  let node = value;
  for (const key of keys) {
    if (Array.isArray(node)) node = /^(?:0|[1-9]\d*)$/.test(String(key)) ? node[Number(key)] : undefined;
    else node = isObject(node) ? own(node, String(key)) : undefined;
  }
  return node;
}

function own(object: JsonObject | undefined, name: string): Json | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

type MessageExpression<Kind> = Extract<RuntimeExpression, { kind: Kind }>;

function requestValue(expression: MessageExpression<'request'>, request: StepRequest): Json | undefined {
  if (expression.part === 'body') return followPointer(request.body, expression.pointer);
  const { name, part } = expression;
  if (part !== 'header') return own(request.parameters[part], name);
  const found = Object.entries(request.parameters.header).find(
    ([header]) => header.toLowerCase() === name.toLowerCase(),
  );
  return found?.[1];
}

function responseValue(expression: MessageExpression<'response'>, response: StepResponse): Json | undefined {
  if (expression.part === 'body') return followPointer(response.body, expression.pointer);
  return expression.part === 'header' ? own(response.headers, expression.name.toLowerCase()) : undefined;
}
