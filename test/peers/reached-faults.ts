/**
 * Records which faults a peer's calls reach. A fault that changes none of the peer's calls to the clean server, nor an
 * answer to one, does not change the peer's run either. The peer cannot find it, so that run is skipped.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Request, Response } from '../../runner/exchange.ts';
import type { Fault } from '../faults/fault.ts';
import { tolerant } from '../faults/faulty-server.ts';
import type { FaultChange } from './faulty-reference.ts';

/** @param reached gets the ids of the faults that are reached */
export function recordReachedFaults(faults: readonly Fault[], reached: Set<string>): FaultChange {
  const all = faults.map(tolerant);
  return (target) => ({
    ...target,
    async send(request, how) {
      const response = await target.send(request, how);
      for (const fault of all) {
        if (!reached.has(fault.id) && changes(fault, request, response)) reached.add(fault.id);
      }
      return response;
    },
  });
}

function changes(fault: Fault, request: Request, response: Response): boolean {
  const changedRequest = fault.request?.(request) ?? request;
  const changedResponse = fault.response?.(response, request) ?? response;
  return !isDeepStrictEqual([changedRequest, changedResponse], [request, response]);
}
