import { expect, it } from 'vitest';
import { requireEveryOperation } from '../../../reference/http/application.ts';
import { placementOperations } from '../../../reference/placement/handlers.ts';
import { openLedger } from '../../../reference/placement/state/ledger.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { loadService } from '../../../spec/contract/load-service.ts';

const service = loadService('placement');

it('an operation without a handler is named at the start', async () => {
  const operations = new Map(placementOperations(service, await openLedger(new MemoryStore())));
  expect(() => requireEveryOperation(service, operations)).not.toThrow();
  operations.delete('getTrait');
  operations.delete('listTraits');
  expect(() => requireEveryOperation(service, operations)).toThrow(
    'placement: no handler for listTraits, getTrait',
  );
});

it('every handler implements a declared operation', async () => {
  const operations = placementOperations(service, await openLedger(new MemoryStore()));
  expect([...operations.keys()].filter((name) => !service.operations().includes(name))).toEqual([]);
});
