/** The handler of each operation of the scheduler. */
import type { Service } from '../../spec/contract/service.ts';
import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput, OperationHandler, PathParameters } from '../http/handler.ts';
import { renderVersions } from '../http/versions.ts';
import type { Decision } from '../store/decision.ts';
import * as consumers from './consumers.ts';
import { concurrentUpdate } from './refusals.ts';
import * as cells from './registry/cells.ts';
import * as hosts from './registry/hosts.ts';
import * as serverGroups from './registry/server-groups.ts';
import type { SchedulerState } from './registry/state.ts';
import { rescheduleConsumer } from './reschedule.ts';
import type { Scheduler } from './scheduler.ts';
import * as selections from './selections.ts';

export function schedulerOperations(
  service: Service,
  scheduler: Scheduler,
): ReadonlyMap<string, OperationHandler> {
  const { ledger } = scheduler;
  // The contract has validated path and body, so the casts to what a handler declares are safe.
  const read = <Path extends PathParameters, Body>(show: Show<Path, Body>): OperationHandler => ({
    handle: (input) => show(ledger.state, input as HandlerInput<Path, Body>),
  });
  const write = <Path extends PathParameters, Body>(decide: Write<Path, Body>): OperationHandler => ({
    handle: (input) =>
      ledger.write((state) => decide(state, input as HandlerInput<Path, Body>), concurrentUpdate),
  });
  const run = <Path extends PathParameters, Body>(work: Work<Path, Body>): OperationHandler => ({
    handle: (input) => work(scheduler, input as HandlerInput<Path, Body>),
  });
  return withCatchUp(scheduler, operationsOf());

  function operationsOf() {
    return new Map<string, OperationHandler>([
      ['getVersions', { handle: () => renderVersions(service.oldest, service.newest) }],

      ['listCells', read(cells.listCells)],
      ['getCell', read(cells.getCell)],
      ['putCell', write(cells.putCell)],
      ['deleteCell', write(cells.deleteCell)],
      ['listHosts', read(hosts.listHosts)],
      ['getHost', read(hosts.getHost)],
      ['putHost', write(hosts.putHost)],
      ['deleteHost', write(hosts.deleteHost)],
      ['getGroup', read(serverGroups.getGroup)],
      ['putGroup', write(serverGroups.putGroup)],
      ['deleteGroup', write(serverGroups.deleteGroup)],

      ['createSelection', run(selections.createSelection)],
      ['getSelection', run(selections.getSelection)],
      ['getConsumer', run(consumers.getConsumer)],
      ['deleteConsumer', run(consumers.deleteConsumer)],
      ['rescheduleConsumer', run(rescheduleConsumer)],
    ]);
  }
}

/** Each call first catches up with the store, so that it sees what any process has answered before it began. */
function withCatchUp(
  { ledger }: Scheduler,
  operations: ReadonlyMap<string, OperationHandler>,
): ReadonlyMap<string, OperationHandler> {
  const catchUpFirst = ({ handle, ...rest }: OperationHandler): OperationHandler => ({
    ...rest,
    handle(input) {
      const caughtUp = ledger.catchUp();
      return caughtUp ? caughtUp.then(() => handle(input)) : handle(input);
    },
  });
  return new Map(Array.from(operations, ([name, operation]) => [name, catchUpFirst(operation)]));
}

type Show<Path extends PathParameters, Body> = (
  state: SchedulerState,
  input: HandlerInput<Path, Body>,
) => HandlerResult;

type Write<Path extends PathParameters, Body> = (
  state: SchedulerState,
  input: HandlerInput<Path, Body>,
) => Decision | Refusal;

type Work<Path extends PathParameters, Body> = (
  scheduler: Scheduler,
  input: HandlerInput<Path, Body>,
) => HandlerResult | Promise<HandlerResult>;
