/**
 * Records which faults a peer's calls reach. A fault that changes none of the peer's calls to the clean server, nor an
 * answer to one, does not change the peer's run either. The peer cannot find it, so that run is skipped.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Request, Response } from '../../runner/exchange.ts';
import type { Fault } from '../faults/fault.ts';
import { tolerant } from '../faults/faulty-server.ts';
import type { FaultChange } from './faulty-reference.ts';

/** @param met gets the ids of the faults that are reached */
export function recordShownFaults(faults: readonly Fault[], met: Set<string>): FaultChange {
  const all = faults.map(tolerant);
  return (target) => ({
    ...target,
    async send(request, how) {
      const response = await target.send(request, how);
      for (const fault of all) {
        if (!met.has(fault.id) && changes(fault, request, response)) met.add(fault.id);
      }
      return response;
    },
  });
}

function changes(fault: Fault, request: Request, response: Response): boolean {
  const asked = fault.request?.(request) ?? request;
  const answered = fault.response?.(response, request) ?? response;
  return !isDeepStrictEqual([asked, answered], [request, response]);
}
