/** Placement, ready to be served. */
import type { Service } from '../../spec/contract/service.ts';
import { type Application, logToStderr, requireEveryOperation } from '../http/application.ts';
import type { Store } from '../store/port.ts';
import { placementOperations } from './handlers.ts';
import { queryInWords } from './providers/query-words.ts';
import { PLACEMENT_ERRORS } from './refusals.ts';
import { openLedger } from './state/ledger.ts';

export interface PlacementOptions {
  service: Service;
  store: Store;
  /** What stands before the paths: `''`, the default, or `/placement`. */
  mount?: string;
  log?: (message: string) => void;
}

/** @throws Error naming every operation of the service that nothing answers */
export async function createPlacement(options: PlacementOptions): Promise<Application> {
  const { service, store, mount = '', log = logToStderr } = options;
  const ledger = await openLedger(store);
  const operations = placementOperations(service, ledger);
  requireEveryOperation(service, operations);
  const errors = PLACEMENT_ERRORS;
  return { service, operations, mount, errors, queryWords: queryInWords, log, close: () => ledger.close() };
}
