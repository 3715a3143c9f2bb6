/** Which function answers which operation of the scheduler. */
import type { Service } from '../../spec/contract/service.ts';
import type {
  HandlerInput,
  HandlerResult,
  OperationHandler,
  PathParameters,
  Refusal,
} from '../http/handler.ts';
import { renderVersions } from '../http/versions.ts';
import type { Decision } from '../store/decision.ts';
import { transact } from '../store/transact.ts';
import * as consumers from './consumers.ts';
import { concurrentUpdate } from './refusals.ts';
import * as cells from './registry/cells.ts';
import * as groups from './registry/groups.ts';
import * as hosts from './registry/hosts.ts';
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
      transact(ledger, (state) => decide(state, input as HandlerInput<Path, Body>), concurrentUpdate),
  });
  const carryOut = <Path extends PathParameters, Body>(work: Work<Path, Body>): OperationHandler => ({
    handle: (input) => work(scheduler, input as HandlerInput<Path, Body>),
  });
  const operations = operationsOf();
  return ledger.store.latest ? caughtUp(scheduler, operations) : operations;

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
      ['getGroup', read(groups.getGroup)],
      ['putGroup', write(groups.putGroup)],
      ['deleteGroup', write(groups.deleteGroup)],

      ['createSelection', carryOut(selections.createSelection)],
      ['getSelection', carryOut(selections.getSelection)],
      ['getConsumer', carryOut(consumers.getConsumer)],
      ['deleteConsumer', carryOut(consumers.deleteConsumer)],
      ['rescheduleConsumer', carryOut(rescheduleConsumer)],
    ]);
  }
}

/** What others were told is done is seen by each call that begins afterwards, in whatever process. */
function caughtUp(
  { ledger }: Scheduler,
  operations: ReadonlyMap<string, OperationHandler>,
): ReadonlyMap<string, OperationHandler> {
  const after = ({ handle, ...rest }: OperationHandler): OperationHandler => ({
    ...rest,
    async handle(input) {
      await ledger.waitForRevision((await ledger.store.latest?.()) ?? 0);
      return handle(input);
    },
  });
  return new Map(Array.from(operations, ([name, operation]) => [name, after(operation)]));
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
