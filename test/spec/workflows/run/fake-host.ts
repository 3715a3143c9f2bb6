/** A host whose answers a test gives. */
import type { Json } from '../../../../spec/openapi/document.ts';
import type { StepRequest, StepResponse } from '../../../../spec/workflows/run/step-call.ts';
import type { WorkflowHost } from '../../../../spec/workflows/run/workflow-host.ts';

export interface FakeHost extends WorkflowHost {
  /** `stepId METHOD /path` of each call, with path parameters filled in. */
  calls: string[];
  requests: StepRequest[];
  waits: number[];
}

/** An answer: a status, with a body, and with headers; or what the call throws. */
export type FakeAnswer =
  | number
  | readonly [status: number, body: Json, headers?: { [name: string]: string }]
  | Error;

/** @param answers by step, one for each call; the last one is repeated; 200 for steps without any */
export function fakeHost(
  answers: { [stepId: string]: readonly FakeAnswer[] } = {},
  more: Partial<WorkflowHost> = {},
): FakeHost {
  const counts = new Map<string, number>();
  let fresh = 0;
  const host: FakeHost = {
    calls: [],
    requests: [],
    waits: [],
    async call(request) {
      const count = counts.get(request.stepId) ?? 0;
      counts.set(request.stepId, count + 1);
      host.calls.push(`${request.stepId} ${request.method} ${fill(request)}`);
      host.requests.push(request);
      const of = answers[request.stepId] ?? [200];
      return toResponse(of[Math.min(count, of.length - 1)] as FakeAnswer);
    },
    async wait(seconds) {
      host.waits.push(seconds);
    },
    fresh: (kind) => `${kind}-${++fresh}`,
    ...more,
  };
  return host;
}

function fill({ path, parameters }: StepRequest): string {
  return path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => String(parameters.path[name]));
}

function toResponse(answer: FakeAnswer): StepResponse {
  if (answer instanceof Error) throw answer;
  if (typeof answer === 'number') return { status: answer, headers: {} };
  const [status, body, headers = {}] = answer;
  return { status, headers, body };
}
