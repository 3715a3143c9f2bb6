/** Every operation of the scheduler with its method and path: the `refusals` cases run over this table. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { SchedulerCloud } from './scheduler-cloud.ts';

export interface SchedulerOperationRow {
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  since: Microversion;
}

const CELL = '/cells/{uuid}';
const HOST = '/hosts/{uuid}';
const CONSUMER = '/consumers/{uuid}';
const GROUP = '/groups/{uuid}';

export const OPERATIONS: readonly SchedulerOperationRow[] = [
  { operation: 'listCells', method: 'GET', path: '/cells', since: '1.0' },
  { operation: 'getCell', method: 'GET', path: CELL, since: '1.0' },
  { operation: 'putCell', method: 'PUT', path: CELL, since: '1.0' },
  { operation: 'deleteCell', method: 'DELETE', path: CELL, since: '1.0' },
  { operation: 'listHosts', method: 'GET', path: '/hosts', since: '1.0' },
  { operation: 'getHost', method: 'GET', path: HOST, since: '1.0' },
  { operation: 'putHost', method: 'PUT', path: HOST, since: '1.0' },
  { operation: 'deleteHost', method: 'DELETE', path: HOST, since: '1.0' },
  { operation: 'createSelection', method: 'POST', path: '/selections', since: '1.0' },
  { operation: 'getSelection', method: 'GET', path: '/selections/{id}', since: '1.7' },
  { operation: 'getConsumer', method: 'GET', path: CONSUMER, since: '1.0' },
  { operation: 'deleteConsumer', method: 'DELETE', path: CONSUMER, since: '1.0' },
  { operation: 'rescheduleConsumer', method: 'POST', path: `${CONSUMER}/reschedule`, since: '1.2' },
  { operation: 'getGroup', method: 'GET', path: GROUP, since: '1.12' },
  { operation: 'putGroup', method: 'PUT', path: GROUP, since: '1.12' },
  { operation: 'deleteGroup', method: 'DELETE', path: GROUP, since: '1.12' },
];

/** Path parameters that name nothing that exists. */
export function unknownPathParams(cloud: SchedulerCloud): Record<string, string> {
  return { uuid: cloud.uuid(), id: cloud.uuid() };
}
