/** Maps each operation of Placement to its handler. */
import type { Service } from '../../spec/contract/service.ts';
import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput, OperationHandler, PathParameters } from '../http/handler.ts';
import { renderVersions } from '../http/versions.ts';
import type { Decision } from '../store/decision.ts';
import type { Ledger } from '../store/ledger.ts';
import { listResourceProviderAggregates, replaceResourceProviderAggregates } from './aggregates.ts';
import { listAllocationCandidates } from './allocation-candidates.ts';
import * as allocations from './allocations.ts';
import { behavioursAt, type PlacementBehaviours } from './behaviours.ts';
import { reviewRootTraits } from './candidates/read-request.ts';
import * as inventories from './inventories.ts';
import { listResourceProviderAllocations } from './provider-allocations.ts';
import * as providerTraits from './provider-traits.ts';
import { getResourceProviderUsages } from './provider-usages.ts';
import { concurrentUpdate } from './refusals.ts';
import { reshape } from './reshaper.ts';
import * as resourceClasses from './resource-classes.ts';
import * as providers from './resource-providers.ts';
import type { PlacementState } from './state/state.ts';
import * as traits from './traits.ts';
import { getUsages } from './usages.ts';

/** The handlers by operation id. @param ledger the state that they read and the store that they write */
export function placementOperations(
  service: Service,
  ledger: Ledger<PlacementState>,
): ReadonlyMap<string, OperationHandler> {
  const { state } = ledger;
  const locate = locateIn(ledger, providers.locateProvider);
  const locateClass = locateIn(ledger, resourceClasses.locateResourceClass);
  // The contract has validated path and body, so the casts to a handler's own types are safe.
  const read = <Path extends PathParameters, Body>(show: Read<Path, Body>): OperationHandler => {
    const showNow = (input: HandlerInput) =>
      show(state, input as HandlerInput<Path, Body>, behavioursAt(input.microversion));
    return {
      handle(input) {
        const caughtUp = ledger.catchUp();
        return caughtUp ? caughtUp.then(() => showNow(input)) : showNow(input);
      },
    };
  };
  const write = <Path extends PathParameters, Body>(
    decide: Write<Path, Body>,
    before?: Pick<OperationHandler, 'locate'>,
  ): OperationHandler => ({
    handle(input) {
      const behaviours = behavioursAt(input.microversion);
      const typed = input as HandlerInput<Path, Body>;
      return ledger.write((current) => decide(current, typed, behaviours), concurrentUpdate);
    },
    ...before,
  });
  return new Map<string, OperationHandler>([
    ['getVersions', { handle: () => renderVersions(service.oldest, service.newest) }],

    ['listResourceProviders', read(providers.listResourceProviders)],
    ['createResourceProvider', write(providers.createResourceProvider)],
    ['getResourceProvider', read(providers.getResourceProvider)],
    ['updateResourceProvider', write(providers.updateResourceProvider, locate)],
    ['deleteResourceProvider', write(providers.deleteResourceProvider)],

    ['listInventories', read(inventories.listInventories)],
    ['createInventory', write(inventories.createInventory, locate)],
    ['replaceInventories', write(inventories.replaceInventories, locate)],
    ['deleteInventories', write(inventories.deleteInventories)],
    ['getInventory', read(inventories.getInventory)],
    ['updateInventory', write(inventories.updateInventory, locate)],
    ['deleteInventory', write(inventories.deleteInventory)],

    ['getResourceProviderUsages', read(getResourceProviderUsages)],
    ['listResourceProviderAggregates', read(listResourceProviderAggregates)],
    ['replaceResourceProviderAggregates', write(replaceResourceProviderAggregates, locate)],
    ['listResourceProviderTraits', read(providerTraits.listResourceProviderTraits)],
    ['replaceResourceProviderTraits', write(providerTraits.replaceResourceProviderTraits, locate)],
    ['deleteResourceProviderTraits', write(providerTraits.deleteResourceProviderTraits)],
    ['listResourceProviderAllocations', read(listResourceProviderAllocations)],

    ['listAllocations', read(allocations.listAllocations)],
    ['replaceAllocations', write(allocations.replaceAllocations)],
    ['deleteAllocations', write(allocations.deleteAllocations)],
    ['manageAllocations', write(allocations.manageAllocations)],
    ['listAllocationCandidates', { ...read(listAllocationCandidates), reviewQuery: reviewRootTraits }],
    ['getUsages', read(getUsages)],
    ['reshape', write(reshape)],

    ['listResourceClasses', read(resourceClasses.listResourceClasses)],
    ['createResourceClass', write(resourceClasses.createResourceClass)],
    ['getResourceClass', read(resourceClasses.getResourceClass)],
    ['renameResourceClass', write(resourceClasses.renameResourceClass, locateClass)],
    ['ensureResourceClass', write(resourceClasses.ensureResourceClass)],
    ['deleteResourceClass', write(resourceClasses.deleteResourceClass)],

    ['listTraits', read(traits.listTraits)],
    ['getTrait', read(traits.getTrait)],
    ['ensureTrait', write(traits.ensureTrait)],
    ['deleteTrait', write(traits.deleteTrait)],
  ]);
}

type Read<Path extends PathParameters, Body> = (
  state: PlacementState,
  input: HandlerInput<Path, Body>,
  behaviours: PlacementBehaviours,
) => HandlerResult;

type Write<Path extends PathParameters, Body> = (
  state: PlacementState,
  input: HandlerInput<Path, Body>,
  behaviours: PlacementBehaviours,
) => Decision | Refusal;

/** What the state has is refused no more; what it lacks is a refusal only once the state has caught up. */
function locateIn<Path extends PathParameters>(
  { state, catchUp }: Ledger<PlacementState>,
  locate: (state: PlacementState, path: Path) => Refusal | undefined,
): Pick<OperationHandler, 'locate'> {
  return {
    locate(path) {
      const locateNow = () => locate(state, path as Path);
      if (!locateNow()) return undefined;
      const caughtUp = catchUp();
      return caughtUp ? caughtUp.then(locateNow) : locateNow();
    },
  };
}
