/** Whether a fault changes a call or its answer, which is known without a server: most calls of a run it leaves alone. */
import type { Request, Response } from '../../runner/exchange.ts';
import type { Backend, Fault } from '../faults/fault.ts';

/** @param response the clean server's answer */
export async function touches(fault: Fault, request: Request, response: Response): Promise<boolean> {
  try {
    const sent = fault.request?.(request) ?? request;
    if (!isSameRequest(sent, request)) return true;
    if (fault.exchange && (await changesExchange(fault.exchange, request, response))) return true;
    return fault.response !== undefined && !isSameResponse(fault.response(response, request), response);
  } catch {
    // The fault meets an answer that it was not written for, or a call of its own that has no answer here.
    return true;
  }
}

/** True where the fault sends anything but the call itself, once, or returns another answer. */
async function changesExchange(
  exchange: NonNullable<Fault['exchange']>,
  request: Request,
  response: Response,
): Promise<boolean> {
  let calls = 0;
  const backend: Backend = {
    async send(sent) {
      calls += isSameRequest(sent, request) ? 1 : 2;
      return response;
    },
    async placement() {
      throw new Error('the fault calls Placement');
    },
  };
  return !isSameResponse(await exchange(request, backend), response) || calls !== 1;
}

function isSameRequest(a: Request, b: Request): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** An edit of one header may move it. */
function isSameResponse(a: Response, b: Response): boolean {
  if (a === b) return true;
  if (a.status !== b.status || a.body !== b.body || a.headers.length !== b.headers.length) return false;
  return headerLines(a) === headerLines(b);
}

function headerLines({ headers }: Response): string {
  return headers
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .sort()
    .join('\n');
}
