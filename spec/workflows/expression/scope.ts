/** What runtime expressions can refer to while a workflow runs. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { StepRequest, StepResponse } from '../run/step-call.ts';

export interface ExpressionScope {
  /** `$self` of the document. */
  self?: string;
  inputs: JsonObject;
  /** Of the workflow that a step called, or of the workflow itself. */
  outputs?: JsonObject;
  /** The outputs of each step that has run. */
  steps: ReadonlyMap<string, JsonObject>;
  workflows: ReadonlyMap<string, { inputs: JsonObject; outputs: JsonObject }>;
  sources: ReadonlyMap<string, JsonObject>;
  /** The values of the reusable parameters. */
  parameters: ReadonlyMap<string, Json>;
  request?: StepRequest;
  response?: StepResponse;
}
