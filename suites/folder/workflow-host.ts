/** What a workflow asks of its case: its calls are calls of the case, which every rule judges. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cloud } from '../../runner/case/cloud.ts';
import { freshValue } from '../../runner/case/generated/fresh-value.ts';
import { fillPath } from '../../runner/case/paths.ts';
import type { JudgedCall } from '../../runner/exchange.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { StepRequest, StepResponse } from '../../spec/workflows/run/step-call.ts';
import type { WorkflowHost } from '../../spec/workflows/run/workflow-host.ts';
import type { WorkflowRun } from '../../spec/workflows/run/workflow-run.ts';
import type { AppliesTo } from '../../spec/workflows/workflow.ts';
import { writeParameters } from './write-parameters.ts';

/** The host of one run. */
export interface CaseWorkflowHost extends WorkflowHost {
  /** True from when the case ends: its calls are sent even after the run was stopped. */
  isCleaning: boolean;
}

/** @param at the microversion of the calls */
export function hostOf(cloud: Cloud, at: Microversion): CaseWorkflowHost {
  const host: CaseWorkflowHost = {
    isCleaning: false,
    call: (request) => call(cloud, at, request, host.isCleaning),
    wait: async (seconds) => {
      await sleep(seconds * 1000);
    },
    fresh: (kind) => freshValue(kind, cloud.seed),
    isFor: (range) => appliesAt(range, at),
  };
  return host;
}

/** Runs the clean-up steps of a run. @returns what could not be removed */
export async function cleanUpRun(run: WorkflowRun, host: CaseWorkflowHost): Promise<string[]> {
  host.isCleaning = true;
  const failures = await run.cleanUp();
  return failures.map(({ place, reason }) => `${place}: ${reason}`);
}

/** True where a workflow or a step is for a microversion. */
export function appliesAt({ since, until }: AppliesTo, at: Microversion): boolean {
  return isWithin(at, since as Microversion | undefined, until as Microversion | undefined);
}

async function call(
  cloud: Cloud,
  at: Microversion,
  { method, path, parameters, body, at: own }: StepRequest,
  isCleanup: boolean,
): Promise<StepResponse> {
  const { path: params, query, header } = writeParameters(parameters);
  const { call: judged } = await cloud.cleanup.send(
    {
      method,
      path: fillPath(path, params, Object.keys(query).length > 0 ? query : undefined),
      microversion: (own as Microversion | undefined) ?? at,
      ...(body !== undefined && { body }),
      ...(Object.keys(header).length > 0 && { headers: header }),
    },
    { ...(isCleanup && { isCleanup }), hasOwnRemoval: true },
  );
  cloud.touched.add(judged.contract.operation);
  return responseOf(judged);
}

/** An answer as expressions refer to it. */
export function responseOf({ exchange, json, headers }: JudgedCall): StepResponse {
  const { status, body: text } = exchange.response;
  const received = (json ?? (text === '' ? undefined : text)) as Json | undefined;
  return {
    status,
    headers: Object.fromEntries(headers),
    ...(received !== undefined && { body: received }),
  };
}
