/** Workflows of an Arazzo document, with references followed and inherited parts written out. */
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import type { Condition } from './criteria/condition.ts';

export interface Workflows {
  /** As given. */
  path: string;
  /** `$self` of the document. */
  self?: string;
  sources: ReadonlyMap<string, WorkflowSource>;
  /** In the order of the document. */
  workflows: ReadonlyMap<string, Workflow>;
  /** The values of the reusable parameters. */
  parameters: ReadonlyMap<string, Json>;
}

/** A Source Description Object. */
export interface WorkflowSource {
  name: string;
  url: string;
  type: 'openapi' | 'arazzo' | 'asyncapi';
}

/** The versions of the API that a workflow or a step is for (`x-interop-since`, `x-interop-until`); an absent bound is open. */
export interface AppliesTo {
  since?: string;
  until?: string;
}

export interface Workflow extends AppliesTo {
  id: string;
  /** `file:line` */
  place: string;
  inputs: WorkflowInputs;
  /** Ids of workflows that run before. */
  dependsOn: readonly string[];
  steps: readonly WorkflowStep[];
  /** Values with expressions. */
  outputs: JsonObject;
  /**
   * What it makes is for all workflows that depend on it, one after the other. The step shows whether it is still as it was
   * made (`x-interop-shared`).
   */
  shared?: string;
  /** Of what a shared workflow makes, one case has it at a time (`x-interop-single`): of some things a project has but one. */
  single?: true;
}

export interface WorkflowInputs {
  /** A JSON Schema with the components of the document beside it, so that its references lead somewhere. */
  schema: JsonObject;
  names: ReadonlyMap<string, InputFacts>;
}

export interface InputFacts {
  isRequired: boolean;
  default?: Json;
  /** A new value for each run, when the caller gives none (`x-interop-fresh`). */
  fresh?: FreshKind;
}

/** Values that no other run has: a name, a UUID, a name in capitals with `CUSTOM_` before it, or a MAC address. */
export const FRESH_KINDS = ['name', 'uuid', 'custom-name', 'mac'] as const;

export type FreshKind = (typeof FRESH_KINDS)[number];

export interface WorkflowStep extends AppliesTo {
  id: string;
  place: string;
  target: StepTarget;
  /** Those of the workflow as well. */
  parameters: readonly StepParameter[];
  body?: StepBody;
  /** Without any, a status below 400 is success. */
  criteria: readonly Criterion[];
  /** The step's own before those of the workflow. */
  onSuccess: readonly StepAction[];
  onFailure: readonly StepAction[];
  outputs: JsonObject;
  /** Milliseconds. */
  timeout?: number;
  dependsOn: readonly string[];
  /** The version that the step is called at, whichever its workflow runs at (`x-interop-at`). */
  at?: string;
  /** The step that this one undoes: it runs at the end, and only where that step was sent (`x-interop-cleanup`). */
  undoes?: string;
  /** What its criteria show, in a sentence: where they are not met, the service is wrong (`x-interop-fact`). */
  fact?: string;
  /** JSON Pointers to values of the payload that the call needs as they are, though its document does not say so (`x-interop-fixed`). */
  fixed?: readonly string[];
  /** The URL that the step calls, in place of the path of its operation: of a link in an answer (`x-interop-follow`). */
  follows?: string;
}

export type StepTarget =
  | { kind: 'operation'; source: string; operation: OperationTarget }
  | { kind: 'workflow'; workflowId: string };

/** An operation of a source description. */
export interface OperationTarget {
  operationId?: string;
  /** In upper case. */
  method: string;
  /** The template. */
  path: string;
}

export interface StepParameter {
  name: string;
  /** Absent where the parameter is an input of a workflow. */
  in?: ParameterLocation;
  value: Json;
  place: string;
}

export type ParameterLocation = 'path' | 'query' | 'querystring' | 'header' | 'cookie';

export interface StepBody {
  contentType?: string;
  payload?: Json;
  replacements: readonly PayloadReplacement[];
  place: string;
}

export interface PayloadReplacement {
  target: string;
  type: 'jsonpointer' | 'jsonpath';
  value: Json;
  place: string;
}

export interface Criterion {
  place: string;
  /** As written. */
  text: string;
  /** An expression, for `regex` and `jsonpath`. */
  context?: string;
  type: 'simple' | 'regex' | 'jsonpath';
  /** For `simple`. */
  condition?: Condition;
}

export interface StepAction {
  name: string;
  place: string;
  type: 'end' | 'goto' | 'retry';
  stepId?: string;
  workflowId?: string;
  /** For the workflow. */
  parameters: readonly StepParameter[];
  /** Seconds. */
  retryAfter: number;
  retryLimit: number;
  criteria: readonly Criterion[];
}
