/** A named, deliberate violation, and the wrapper that puts it between the runner and a clean server. */
import type { Answer } from '../../runner/case/call-request.ts';
import { Companion, type CompanionService } from '../../runner/case/companion.ts';
import type { Request, Response } from '../../runner/exchange.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';

export interface Fault {
  /** What a cloud would do wrong, in words that can be an id. */
  id: string;
  /** The rule that must find it. */
  rule: string;
  /** The cases that must show it: a glob for `--only`. */
  cases: string;
  /** The one microversion to judge at, where the cases hold at many; all boundaries when absent. */
  at?: Microversion;
  /** Changes a call on its way to the server. */
  request?(request: Request): Request;
  /** Replaces the whole call, for a fault that makes calls of its own or repeats one. */
  exchange?(request: Request, backend: Backend): Promise<Response>;
  /** Changes an answer on its way back; the request is as the runner sent it. */
  response?(response: Response, request: Request): Response;
}

/** The clean services behind a fault, for the calls that the fault makes itself. */
export interface Backend {
  send(request: Request): Promise<Response>;
  /** Calls the Placement that the scheduler works on. */
  placement(method: string, path: string, body?: unknown): Promise<Answer>;
}

/**
 * The target with the fault in it.
 * @param placement the one that the target works on, where the target is a scheduler
 */
export function withFault(target: Target, fault: Fault, placement?: CompanionService): Target {
  const backend = backendOf(target, placement);
  return {
    ...target,
    async send(request) {
      const sent = fault.request?.(request) ?? request;
      const response = await (fault.exchange?.(sent, backend) ?? target.send(sent));
      return fault.response?.(response, request) ?? response;
    },
    async close() {},
  };
}

function backendOf(target: Target, placement: CompanionService | undefined): Backend {
  const companion = placement && new Companion(placement);
  return {
    send: (request) => target.send(request),
    placement(method, path, body) {
      if (!companion) throw new Error('the fault calls Placement, and the target has none');
      return companion.send(method, path, body);
    },
  };
}
