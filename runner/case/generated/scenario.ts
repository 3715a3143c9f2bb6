/**
 * The interface of what gives `interop compare` its calls to a service that is only a folder: sequences of calls that each
 * target makes with the values that it answered itself.
 */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { FreshKind } from '../../../spec/workflows/workflow.ts';
import type { QueryInput } from '../paths.ts';

/** One call, with the values of one target. */
export interface ScenarioCall {
  /** An `operationId`, or method and path where no document has one. */
  operation: string;
  /** In upper case. */
  method: string;
  /** The template: `/servers/{id}`. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: QueryInput;
  headers: Readonly<Record<string, string>>;
  body?: Json;
  /** The version that it asks for; that of the scenario when absent. */
  at?: Microversion;
}

export interface ScenarioStep {
  id: string;
  operation: string;
  method: string;
  path: string;
  /** Query parameters whose values do not depend on other steps. */
  query: Readonly<Record<string, string>>;
  /** It undoes another step, and runs at the end. */
  isCleanup: boolean;
  /** The steps after it may need what it makes or answers. */
  isNeeded: boolean;
  /** It makes something that a clean-up step removes. */
  isCreation: boolean;
}

export interface ScenarioAnswer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON; otherwise its text. Absent where there is none. */
  body?: Json;
}

/** How a scenario reaches one target. */
export interface ScenarioHost {
  call(stepId: string, call: ScenarioCall, isCleanup: boolean): Promise<ScenarioAnswer>;
  wait(seconds: number): Promise<void>;
  /** A value that no other run has, the same for every target. */
  fresh(kind: FreshKind): string;
}

export interface ScenarioStart {
  /** Ends before this step, with its call. The whole scenario runs when absent. */
  until?: string;
  /** Steps that are left out. */
  omitted?: ReadonlySet<string>;
}

/** A sequence of calls with a beginning of its own: a workflow, or a list with one of its items. */
export interface Scenario {
  id: string;
  steps: readonly ScenarioStep[];
  /** False for a step that is for other versions. */
  appliesAt(step: ScenarioStep, at: Microversion): boolean;
  start(host: ScenarioHost, at: Microversion, options?: ScenarioStart): ScenarioRun;
}

/** A scenario at one target. It ends with `cleanUp`, whatever happened before. */
export interface ScenarioRun {
  run(): Promise<ScenarioOutcome>;
  /** Says that the reached call was sent, so that what undoes it runs. */
  record(answer: ScenarioAnswer): void;
  /** @returns what could not be removed */
  cleanUp(): Promise<string[]>;
}

export type ScenarioOutcome =
  | { kind: 'completed' }
  | { kind: 'reached'; call: ScenarioCall }
  /** The target has nothing that the step could be called with. */
  | { kind: 'impossible'; reason: string }
  | { kind: 'failed'; stepId: string | undefined; reason: string };
