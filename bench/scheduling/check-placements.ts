/** Checks through the API what schedulers have placed: a fast wrong answer does not count. */
import { forEachAtOnce } from '../../reference/transfer/for-each-at-once.ts';
import { readBody } from '../measure/proof.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import { capacitiesOf, type FleetHost, type HttpFleet } from './http-fleet.ts';
import { ALTERNATES, type SelectionAnswer, type SelectionBody } from './selection-body.ts';

/**
 * Every consumer has a host and two alternates in the host's cell, and in Placement its allocations are on that host alone; no other
 * consumer has any, and no host is over its capacity.
 * @param origin of a server of both services
 * @throws Error that says what is wrong
 */
export async function checkPlacements(
  origin: string,
  { hosts }: HttpFleet,
  requests: readonly SelectionBody[],
  answers: readonly SelectionAnswer[],
): Promise<void> {
  const hostOf = new Map<string, string>();
  for (const [index, request] of requests.entries())
    checkAnswer(request, answers[index] as SelectionAnswer, hostOf);
  const holders = new Map<string, string>();
  await forEachAtOnce(CONNECTIONS, hosts, async (host) => {
    for (const consumer of await checkHost(`${origin}/placement`, host)) {
      const other = holders.get(consumer);
      if (other) throw new Error(`consumer ${consumer} has allocations on ${other} and ${host.uuid}`);
      holders.set(consumer, host.uuid);
    }
  });
  if (holders.size !== hostOf.size)
    throw new Error(`${holders.size} consumers have allocations instead of ${hostOf.size}`);
  for (const [consumer, host] of hostOf)
    if (holders.get(consumer) !== host)
      throw new Error(`consumer ${consumer} has allocations on ${holders.get(consumer)} instead of ${host}`);
}

/** Enters the host of each consumer. */
export function checkAnswer(
  { consumers }: SelectionBody,
  { selections }: SelectionAnswer,
  hostOf: Map<string, string>,
): void {
  if (selections.length !== consumers.length)
    throw new Error(`${selections.length} of ${consumers.length} were placed`);
  const expected = new Set(consumers.map(({ uuid }) => uuid));
  for (const { consumer_uuid, host, alternates } of selections) {
    if (!expected.delete(consumer_uuid)) throw new Error(`${consumer_uuid} was not requested, or twice`);
    const distinct = new Set([host.uuid, ...alternates.map((each) => each.host.uuid)]);
    const isComplete =
      distinct.size === 1 + ALTERNATES && alternates.every((each) => each.host.cell_uuid === host.cell_uuid);
    if (!isComplete) throw new Error(`${host.name} does not have two alternates in its cell`);
    hostOf.set(consumer_uuid, host.uuid);
  }
}

/** Returns the consumers. */
async function checkHost(url: string, host: FleetHost): Promise<string[]> {
  const path = `/resource_providers/${host.uuid}`;
  const { usages } = (await readBody(url, `${path}/usages`)) as { usages: Record<string, number> };
  for (const [name, capacity] of Object.entries(capacitiesOf(host)))
    if ((usages[name] ?? 0) > capacity)
      throw new Error(`${host.name} is over its capacity: ${usages[name]} of ${capacity} ${name} are used`);
  const { allocations } = (await readBody(url, `${path}/allocations`)) as { allocations: object };
  return Object.keys(allocations);
}
