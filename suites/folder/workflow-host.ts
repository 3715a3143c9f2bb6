/** What a workflow asks of its case: its calls are calls of the case, which every rule judges. */
import type { Cloud } from '../../runner/case/cloud.ts';
import { saysQuotaReached } from '../../runner/case/expectation/refuse-for-quota.ts';
import { freshValue } from '../../runner/case/generated/fresh-value.ts';
import { QuotaReached, SetupFailed } from '../../runner/case/interruptions.ts';
import { fillPath, pathOfReference } from '../../runner/case/paths.ts';
import type { JudgedCall } from '../../runner/exchange.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { Profile } from '../../spec/profile/profile.ts';
import type { StepFailure } from '../../spec/workflows/run/outcome.ts';
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
    wait: (seconds) => cloud.session.wait(seconds),
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

/** Why a case cannot run, where a step before its own failed. */
export function setupFailureOf({ place, reason, response }: StepFailure): SetupFailed {
  const isQuota = response && saysQuotaReached(response.status, JSON.stringify(response.body ?? ''));
  return new (isQuota ? QuotaReached : SetupFailed)(`${place}: ${reason}`);
}

/** True where a workflow or a step is for a microversion. */
export function appliesAt({ since, until }: AppliesTo, at: Microversion): boolean {
  return isWithin(at, since as Microversion | undefined, until as Microversion | undefined);
}

/** A link that a step follows leads to another operation, or out of the service. */
export class LeadsElsewhere extends SetupFailed {
  override name = 'LeadsElsewhere';
  readonly url: string;

  constructor({ place, url, method, path }: StepRequest & { url: string }) {
    super(`${place}: the link ${url} does not lead to ${method} ${path}`);
    this.url = url;
  }
}

/** @throws LeadsElsewhere */
async function call(
  cloud: Cloud,
  at: Microversion,
  step: StepRequest,
  isCleanup: boolean,
): Promise<StepResponse> {
  const { method, parameters, body } = step;
  const microversion = (step.at as Microversion | undefined) ?? at;
  const { path: params, query, header } = writeParameters(parameters);
  const path =
    step.url === undefined
      ? fillPath(step.path, params, Object.keys(query).length > 0 ? query : undefined)
      : followLink(cloud, microversion, { ...step, url: step.url });
  const { call: judged } = await cloud.call(
    {
      method,
      path,
      microversion,
      ...(body !== undefined && { body }),
      ...(Object.keys(header).length > 0 && { headers: header }),
    },
    { status: 'any' },
    { ...(isCleanup && { isCleanup }), hasOwnRemoval: true },
  );
  return responseOf(judged);
}

/** @returns path and query below the root of the service */
function followLink(
  { session }: Cloud,
  microversion: Microversion,
  step: StepRequest & { url: string },
): string {
  const { service, target } = session;
  const { method, operationId } = step;
  const at = { root: target.root, profile: service.profile, microversion };
  const path = pathOfReference(at, step.url);
  const found = path && service.match(method, path, microversion).contract;
  if (!found || (found.operation !== operationId && found.path !== step.path)) throw new LeadsElsewhere(step);
  const query = queryOf(step.url, service.profile);
  return query === '' ? path : `${path}?${query}`;
}

/** Without the version that each call asks for anyway. */
function queryOf(url: string, { versions }: Profile): string {
  const [, query = ''] = /[?]([^#]*)/.exec(url) ?? [];
  const [asked] = versions.requests;
  if (asked?.in !== 'query') return query;
  const parameters = new URLSearchParams(query);
  parameters.delete(asked.name);
  return parameters.toString();
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
