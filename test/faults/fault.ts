/** A named, deliberate violation, and the wrapper that puts it between the runner and a clean server. */
import { Companion, type CompanionAnswer, type CompanionService } from '../../runner/case/companion.ts';
import type { Request, Response } from '../../runner/exchange.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';

export interface Fault {
  /** What a cloud would do wrong, in words that can be an id. */
  id: string;
  /** The rule that must find it. */
  rule: string;
  /** The cases that come by it: a glob for `--only`. */
  cases: string;
  /** The one microversion to judge at, where the cases hold at many; all boundaries when absent. */
  at?: Microversion;
  /** Changes a call on its way to the server. */
  request?(request: Request): Request;
  /** Stands for the whole call, where a change on the way is not enough: what it does beside it, or how often. */
  exchange?(request: Request, behind: Behind): Promise<Response>;
  /** Changes an answer on its way back; the request is as the runner sent it. */
  response?(response: Response, request: Request): Response;
}

/** What a fault can ask. */
export interface Behind {
  /** Of the clean server. */
  send(request: Request): Promise<Response>;
  /** Of the Placement beside a scheduler. */
  placement(method: string, path: string, body?: unknown): Promise<CompanionAnswer>;
}

/**
 * The target with the fault in it.
 * @param placement the one beside it, where the target is a scheduler
 */
export function withFault(target: Target, fault: Fault, placement?: CompanionService): Target {
  const behind = behindOf(target, placement);
  return {
    ...target,
    async send(request) {
      const sent = fault.request?.(request) ?? request;
      const response = await (fault.exchange?.(sent, behind) ?? target.send(sent));
      return fault.response?.(response, request) ?? response;
    },
    async close() {},
  };
}

function behindOf(target: Target, placement: CompanionService | undefined): Behind {
  const beside = placement && new Companion(placement);
  return {
    send: (request) => target.send(request),
    placement(method, path, body) {
      if (!beside) throw new Error('the fault asks Placement, and none stands beside the target');
      return beside.ask(method, path, body);
    },
  };
}

/** Puts a header in the place of those of its name; null takes it away. */
export function withHeader(response: Response, name: string, value: string | null): Response {
  const others = response.headers.filter(([other]) => other.toLowerCase() !== name);
  return { ...response, headers: value === null ? others : [...others, [name, value]] };
}

/** Changes a JSON body; other answers stay. */
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
export function withJson(response: Response, change: (json: any) => any): Response {
  if (
    !response.headers.some(
      ([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('application/json'),
    )
  ) {
    return response;
  }
  const body = JSON.stringify(change(JSON.parse(response.body)));
  return withHeader({ ...response, body }, 'content-length', String(Buffer.byteLength(body)));
}

export function versionOf(request: Request): string {
  const header = request.headers['openstack-api-version'];
  return [header ?? []].flat().join(',').split(' ')[1] ?? '1.0';
}
