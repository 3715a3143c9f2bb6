/** Chooses few of many recorded exchanges: of each status of each form of an operation the shortest, and what faults need. */
import { RULES } from '../../../runner/rules/registry.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { ComputeFault } from '../../faults/compute/compute-fault.ts';
import { tolerant } from '../../faults/faulty-server.ts';
import { contractOf, judgeExchange, type RecordedExchange } from './recorded.ts';

/** @param faults of answers, each of which the selection has to show */
export function selectExchanges(
  service: Service,
  recorded: readonly RecordedExchange[],
  faults: readonly ComputeFault[],
): RecordedExchange[] {
  const shortest = new Map<string, RecordedExchange>();
  for (const exchange of recorded) {
    const contract = contractOf(service, exchange.request);
    if (!contract || sizeOf(exchange) > MOST_BYTES) continue;
    const key = `${contract.operation} ${contract.since} ${exchange.response.status}`;
    const known = shortest.get(key);
    if (!known || sizeOf(exchange) < sizeOf(known)) shortest.set(key, exchange);
  }
  const selected = new Set(shortest.values());
  for (const fault of faults) {
    const shows = (exchange: RecordedExchange) => isFoundIn(service, exchange, fault);
    if ([...selected].some(shows)) continue;
    const found = recorded.filter(shows).sort((one, other) => sizeOf(one) - sizeOf(other))[0];
    if (found) selected.add(found);
  }
  return [...selected].sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'));
}

/** A fault of answers alone, which a general rule finds. */
export function isOfAnswers({ rule, request, exchange }: ComputeFault): boolean {
  return !request && !exchange && RULES.some(({ id }) => id === rule);
}

/** True where the fault, put into the answer, is found by its rule and its clause. */
export function isFoundIn(service: Service, exchange: RecordedExchange, fault: ComputeFault): boolean {
  const { rule, clause } = fault;
  const { request, response } = exchange;
  // Some changes fail where an answer has another shape than they are for.
  const changed = tolerant(fault).response?.(response, request) ?? response;
  if (changed === response) return false;
  return judgeExchange(service, { request, response: changed }).some(
    (finding) => finding.rule === rule && finding.clause === clause,
  );
}

function sizeOf(exchange: RecordedExchange): number {
  return JSON.stringify(exchange).length;
}

function orderOf({ request, response }: RecordedExchange): string {
  const version = String(request.headers['openstack-api-version'] ?? '');
  return [request.path, request.method, version, response.status, request.body].join(' ');
}

/** An answer that is longer is left out, unless a fault needs it. */
const MOST_BYTES = 1800;
