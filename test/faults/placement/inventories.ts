/** Faults of inventories: generations and the order of checks. */
import { onlyFor } from '../conditions.ts';
import { withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const INVENTORY_FAULTS: readonly Fault[] = [
  {
    id: 'generation-never-grows',
    rule: 'fact.holds',
    cases: 'placement.inventory.changed-grows-the-generation',
    response: onlyFor(
      (q) => q.method === 'PUT' && q.path.endsWith('/VCPU'),
      (r) => withJson(r, (json) => ({ ...json, resource_provider_generation: 1 })),
    ),
  },
  {
    id: 'impossible-class-refused-first',
    rule: 'status.expected',
    cases: 'placement.inventories.impossible-class-is-refused-after-the-generation',
    at: '1.39',
    response: onlyFor(
      (q) => q.body?.includes('interop') === true && q.path.endsWith('/inventories'),
      (r) => ({ ...r, status: 400 }),
    ),
  },
];
