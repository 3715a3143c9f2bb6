/** The objects of Arazzo 1.0 and 1.1 and their fixed fields. */

export type ArazzoKind =
  | 'root'
  | 'info'
  | 'source'
  | 'workflow'
  | 'step'
  | 'parameter'
  | 'reusable'
  | 'body'
  | 'replacement'
  | 'criterion'
  | 'expressionType'
  | 'successAction'
  | 'failureAction'
  | 'selector'
  | 'components';

/** What the value of a field is. */
export type FieldShape = {
  isRequired?: true;
  /** Absent in Arazzo 1.0. */
  isNew?: true;
} & (
  | { type: 'string'; values?: readonly string[]; newValues?: readonly string[]; pattern?: RegExp }
  | { type: 'number' | 'integer' | 'strings' | 'schema' | 'any' }
  | { type: 'object'; kind: ArazzoKind }
  /** A reusable object may be in place of a parameter and of an action. */
  | { type: 'list'; kind: ArazzoKind; mayBeEmpty: boolean; mayBeReusable?: true }
  /** By names of `NAME`. */
  | { type: 'map'; kind: ArazzoKind | 'schema' | 'output' }
  /** A text, or an object of this kind. */
  | { type: 'stringOr'; kind: ArazzoKind; values: readonly string[]; newValues?: readonly string[] }
);

/** Of outputs and components. */
export const NAME = /^[a-zA-Z0-9.\-_]+$/;
/** Of what expressions name: sources, workflows and steps. */
const ID = /^[A-Za-z0-9_-]+$/;

const string = { type: 'string' } as const;
const required = { type: 'string', isRequired: true } as const;
const id = { type: 'string', isRequired: true, pattern: ID } as const;
const object = (kind: ArazzoKind) => ({ type: 'object', kind }) as const;
const list = (kind: ArazzoKind) => ({ type: 'list', kind, mayBeEmpty: true, mayBeReusable: true }) as const;
const criteria = { type: 'list', kind: 'criterion', mayBeEmpty: false } as const;
const outputs = { type: 'map', kind: 'output' } as const;
const selectorType = {
  type: 'stringOr',
  kind: 'expressionType',
  values: ['jsonpath', 'xpath', 'jsonpointer'],
} as const;

const action: { [field: string]: FieldShape } = {
  name: required,
  workflowId: string,
  stepId: string,
  parameters: { ...list('parameter'), isNew: true },
};

/** Arazzo 1.1.0, section "Schema"; what it marks as new since 1.0 is `isNew`. */
export const SHAPES: { readonly [Kind in ArazzoKind]: { readonly [field: string]: FieldShape } } = {
  root: {
    arazzo: required,
    $self: { type: 'string', isNew: true, pattern: /^[^#]*$/ },
    info: { ...object('info'), isRequired: true },
    sourceDescriptions: { type: 'list', kind: 'source', mayBeEmpty: false, isRequired: true },
    workflows: { type: 'list', kind: 'workflow', mayBeEmpty: false, isRequired: true },
    components: object('components'),
  },
  info: { title: required, summary: string, description: string, version: required },
  source: {
    name: id,
    url: required,
    type: { type: 'string', values: ['openapi', 'arazzo'], newValues: ['asyncapi'] },
  },
  workflow: {
    workflowId: id,
    summary: string,
    description: string,
    inputs: { type: 'schema' },
    dependsOn: { type: 'strings' },
    steps: { type: 'list', kind: 'step', mayBeEmpty: false, isRequired: true },
    successActions: list('successAction'),
    failureActions: list('failureAction'),
    outputs,
    parameters: list('parameter'),
  },
  step: {
    stepId: id,
    description: string,
    operationId: string,
    operationPath: string,
    channelPath: { type: 'string', isNew: true },
    workflowId: string,
    parameters: list('parameter'),
    requestBody: object('body'),
    successCriteria: criteria,
    onSuccess: list('successAction'),
    onFailure: list('failureAction'),
    outputs,
    timeout: { type: 'integer', isNew: true },
    correlationId: { type: 'any', isNew: true },
    action: { type: 'string', values: ['send', 'receive'], isNew: true },
    dependsOn: { type: 'strings', isNew: true },
  },
  parameter: {
    name: required,
    in: { type: 'string', values: ['path', 'query', 'header', 'cookie'], newValues: ['querystring'] },
    value: { type: 'any', isRequired: true },
  },
  reusable: { reference: required, value: { type: 'any' } },
  body: {
    contentType: string,
    payload: { type: 'any' },
    replacements: { type: 'list', kind: 'replacement', mayBeEmpty: true },
  },
  replacement: {
    target: required,
    targetSelectorType: { ...selectorType, isNew: true },
    value: { type: 'any', isRequired: true },
  },
  criterion: {
    context: string,
    condition: required,
    type: { type: 'stringOr', kind: 'expressionType', values: ['simple', 'regex', 'jsonpath', 'xpath'] },
  },
  expressionType: {
    type: {
      type: 'string',
      values: ['jsonpath', 'xpath'],
      newValues: ['jsonpointer'],
      isRequired: true,
    },
    version: required,
  },
  successAction: { ...action, type: { type: 'string', values: ['end', 'goto'], isRequired: true }, criteria },
  failureAction: {
    ...action,
    type: { type: 'string', values: ['end', 'goto', 'retry'], isRequired: true },
    retryAfter: { type: 'number' },
    retryLimit: { type: 'integer' },
    criteria: { ...criteria, mayBeEmpty: true },
  },
  selector: { context: required, selector: required, type: { ...selectorType, isRequired: true } },
  components: {
    inputs: { type: 'map', kind: 'schema' },
    parameters: { type: 'map', kind: 'parameter' },
    successActions: { type: 'map', kind: 'successAction' },
    failureActions: { type: 'map', kind: 'failureAction' },
  },
};
