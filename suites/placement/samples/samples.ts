/** Placement's samples: what the probes are generated from. */
import type { Samples } from '../../../runner/case/generated/sample.ts';
import { CLAIM_SAMPLES } from './claims.ts';
import { INVENTORY_SAMPLES } from './inventories.ts';
import { NAME_SAMPLES } from './names.ts';
import { PROVIDER_SAMPLES } from './providers.ts';
import { QUERY_SAMPLES } from './queries.ts';
import { STRANGE_URLS } from './strange-urls.ts';

export const PLACEMENT_SAMPLES: Samples = {
  operations: {
    ...QUERY_SAMPLES,
    ...PROVIDER_SAMPLES,
    ...INVENTORY_SAMPLES,
    ...NAME_SAMPLES,
    ...CLAIM_SAMPLES,
  },
  defaultErrorCode: 'placement.undefined_code',
  semanticRefusals: {
    // A name of one letter may exist already.
    createResourceProvider: ['/name has 1 characters'],
    // A parent cannot be removed before 1.37.
    updateResourceProvider: ['/parent_provider_uuid is null'],
    createInventory: ['/reserved is at its bound'],
    updateInventory: ['/reserved is at its bound'],
    replaceInventories: ['/inventories/*/reserved is at its bound'],
    // Such traits do not exist.
    replaceResourceProviderTraits: ['/traits/* has 1 characters', '/traits/* has 255 characters'],
    // The allocations in the same request have to fit.
    reshape: ['reserved', 'min_unit', 'step_size'].map(
      (field) => `/inventories/*/inventories/*/${field} is at its bound`,
    ),
  },
  parameters: {
    name: 'interop',
    uuid: '00000000-0000-4000-8000-000000000000',
    in_tree: '00000000-0000-4000-8000-000000000000',
    member_of: '00000000-0000-4000-8000-000000000000',
    resources: 'VCPU:1',
    required: 'HW_CPU_X86_SSE',
    root_required: 'HW_CPU_X86_SSE',
    same_subtree: '1',
    group_policy: 'none',
    limit: '1',
    associated: 'true',
    project_id: 'interop-project',
    user_id: 'interop-user',
    consumer_type: 'INTEROP',
  },
  unknownUrls: STRANGE_URLS,
};
