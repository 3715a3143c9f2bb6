/** Sends the sample of each operation of Placement to the reference: written for one microversion, and asked at another. */
import { Seed } from '../../../runner/case/generated/seed.ts';
import { fillPath } from '../../../runner/case/paths.ts';
import type { Exchange } from '../../../runner/exchange.ts';
import { makeRequest } from '../../../runner/run/make-request.ts';
import { Session } from '../../../runner/run/session.ts';
import { canSucceed } from '../../../spec/contract/contract.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { PlacementCloud } from '../../../suites/placement/placement-cloud.ts';
import { PLACEMENT_SAMPLES } from '../../../suites/placement/samples/samples.ts';
import { startPlacement } from '../../in-process/placement.ts';

export const placement = loadService('placement');

/** The operations that succeed at a microversion, by their ids. */
export function operationsAt(version: Microversion): string[] {
  return placement.operations().filter((operation) => {
    const contract = placement.contract(operation, version);
    return contract !== undefined && canSucceed(contract);
  });
}

/** Keeps servers between the calls of a test file. */
export class SampleCalls {
  readonly #exchanges = new Map<string, Promise<Exchange>>();
  readonly #server = startPlacement(placement);

  /** The same call, to resources of its own, for the same first two arguments. */
  send(operation: string, writtenFor: Microversion, at: Microversion): Promise<Exchange> {
    const key = `${operation} ${writtenFor} ${at}`;
    const known = this.#exchanges.get(key) ?? this.#send(operation, writtenFor, at);
    this.#exchanges.set(key, known);
    return known;
  }

  async close(): Promise<void> {
    await (await this.#server).close();
  }

  async #send(operation: string, writtenFor: Microversion, at: Microversion): Promise<Exchange> {
    const { target } = await this.#server;
    const session = new Session({ service: placement, target, token: 'admin' });
    const facts = { id: 'sample', title: '', since: writtenFor, capability: '', clause: 'status' } as const;
    const seed = new Seed(operation, writtenFor, at);
    const cloud = new PlacementCloud(session, facts, writtenFor, placement.newest, seed);
    const make = PLACEMENT_SAMPLES.operations[operation];
    const contract = placement.contract(operation, writtenFor);
    if (!make || !contract) throw new Error(`${operation} has no sample at ${writtenFor}`);
    const { params, query, body, headers } = await make(cloud, writtenFor);
    const path = fillPath(contract.path, params, query);
    const call = { method: contract.method, path, body, microversion: at, ...(headers && { headers }) };
    const request = makeRequest(call, placement.profile, 'admin');
    const response = await target.send(request);
    await cloud.cleanUp();
    return { number: 1, request, response, took: 0 };
  }
}
