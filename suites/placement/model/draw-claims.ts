/** Draws writes of allocations: some fit, some exceed a bound, and some have a stale generation. */
import type { Choices } from '../../../runner/case/generated/choices.ts';
import type { AllocationsByProvider, Resources } from '../claim-body.ts';
import type { ModelClaim, ModelLedger } from './ledger.ts';
import { usagesOfProvider } from './ledger.ts';
import { capacityOf, type ModelInventory, permitsAmount } from './world.ts';

/** The project and user of the consumers. */
export interface Owners {
  consumers: readonly string[];
  projects: readonly string[];
  users: readonly string[];
  types: readonly string[];
}

/** @param guarded whether consumer generations are written */
export function drawClaim(
  choose: Choices,
  ledger: ModelLedger,
  owners: Owners,
  consumer: string,
  guarded: boolean,
): ModelClaim {
  const current = ledger.accounts[consumer]?.generation ?? null;
  const stale = current === null ? choose.integer(0, 2) : choose.pick([current - 1, current + 1, null]);
  return {
    consumer,
    project: choose.pick(owners.projects),
    user: choose.pick(owners.users),
    type: choose.pick(owners.types),
    generation: guarded && choose.chance(0.2) ? stale : current,
    taken: drawTaken(choose, ledger, consumer),
  };
}

function drawTaken(choose: Choices, ledger: ModelLedger, consumer: string): AllocationsByProvider {
  const some = choose.some(Object.keys(ledger.providers), 1, 2);
  return Object.fromEntries(some.map((uuid) => [uuid, drawResources(choose, ledger, uuid, consumer)]));
}

function drawResources(choose: Choices, ledger: ModelLedger, uuid: string, consumer: string): Resources {
  const { inventories = {} } = ledger.providers[uuid] ?? {};
  const used = usagesOfProvider(ledger, uuid);
  const some = choose.some(Object.entries(inventories), 1, 2);
  return Object.fromEntries(
    some.map(([name, inventory]) => {
      const own = ledger.accounts[consumer]?.taken[uuid]?.[name] ?? 0;
      const room = Math.floor(capacityOf(inventory)) - (used[name] ?? 0) + own;
      return [name, drawAmount(choose, inventory, room)];
    }),
  );
}

/** Mostly small amounts, which leave capacity for others; otherwise amounts around a bound. */
function drawAmount(choose: Choices, inventory: ModelInventory, room: number): number {
  const fitting = [1, 2, 3, 4].filter((amount) => amount <= room && permitsAmount(inventory, amount));
  if (fitting.length > 0 && choose.chance(0.7)) return choose.pick(fitting);
  const { min_unit, max_unit, step_size } = inventory;
  return Math.max(1, choose.pick([room, room, room + 1, min_unit - 1, max_unit + 1, step_size + 1]));
}
