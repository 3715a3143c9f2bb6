/** Faults of request bodies: accepted although they violate the documents, or refused although they do not. */

import { versionOf } from '../conditions.ts';
import { withBody } from '../edits.ts';
import type { Fault } from '../fault.ts';
import {
  atEveryObject,
  editBody,
  mapValues,
  withOnlyProperties,
  withoutProperties,
} from './request-edits.ts';

const probe = (kind: string, operation: string) => `placement.request-body.${kind}.${operation}`;

export const REQUEST_BODY_FAULTS: readonly Fault[] = [
  {
    id: 'any-property-accepted',
    rule: 'request.refused',
    cases: probe('undeclared-property', 'createResourceProvider'),
    request: editBody(
      'POST',
      /^\/resource_providers$/,
      withOnlyProperties('name', 'uuid', 'parent_provider_uuid'),
    ),
  },
  {
    id: 'description-of-a-provider-accepted',
    rule: 'request.refused',
    cases: probe('undeclared-property', 'createResourceProvider'),
    request: editBody('POST', /^\/resource_providers$/, withoutProperties('description')),
  },
  {
    id: 'any-property-of-a-provider-accepted-at-one-microversion',
    rule: 'request.refused',
    cases: 'placement.answers.updateResourceProvider',
    request: (q) =>
      versionOf(q) === '1.30'
        ? editBody('PUT', /^\/resource_providers\/[^/]+$/, withoutProperties('interop_undeclared'))(q)
        : q,
  },
  {
    id: 'any-property-of-an-inventory-accepted',
    rule: 'request.refused',
    cases: probe('undeclared-property', 'replaceInventories'),
    request: editBody(
      'PUT',
      /\/inventories$/,
      atEveryObject(withoutProperties('tags', 'interop_undeclared')),
    ),
  },
  {
    id: 'any-property-deep-inside-an-allocation-accepted',
    rule: 'request.refused',
    cases: probe('undeclared-property', 'replaceAllocations'),
    at: '1.39',
    request: editBody('PUT', /^\/allocations\//, atEveryObject(withoutProperties('interop_undeclared'))),
  },
  {
    id: 'consumer-type-one-microversion-early',
    rule: 'request.refused',
    cases: probe('undeclared-property', 'manageAllocations'),
    at: '1.37',
    request: (q) =>
      versionOf(q) === '1.37'
        ? editBody('POST', /^\/allocations$/, atEveryObject(withoutProperties('consumer_type')))(q)
        : q,
  },
  {
    id: 'mappings-one-microversion-early',
    rule: 'request.refused',
    cases: probe('undeclared-property', 'reshape'),
    at: '1.33',
    request: (q) =>
      versionOf(q) === '1.33'
        ? editBody('POST', /^\/reshaper$/, atEveryObject(withoutProperties('mappings')))(q)
        : q,
  },
  {
    id: 'old-form-of-allocations-accepted',
    rule: 'request.refused',
    cases: probe('other-microversion', 'replaceAllocations'),
    at: '1.12',
    request: (q) => {
      if (q.method !== 'PUT' || !q.path.startsWith('/allocations/')) return q;
      return withBody(q, (json) =>
        Array.isArray(json?.allocations)
          ? {
              ...json,
              project_id: json.project_id ?? 'interop',
              user_id: json.user_id ?? 'interop',
              allocations: Object.fromEntries(
                json.allocations.map((one: { resource_provider: { uuid: string }; resources: object }) => [
                  one.resource_provider.uuid,
                  { resources: one.resources },
                ]),
              ),
            }
          : json,
      );
    },
  },
  {
    id: 'name-made-up-where-it-is-missing',
    rule: 'request.refused',
    cases: probe('missing-property', 'createResourceClass'),
    request: editBody('POST', /^\/resource_classes$/, (json) => ({
      name: 'CUSTOM_INTEROP_0123456789ABCDEF',
      ...json,
    })),
  },
  {
    id: 'generation-may-be-left-out',
    rule: 'request.refused',
    cases: probe('missing-property', 'replaceResourceProviderTraits'),
    request: editBody('PUT', /\/traits$/, (json) => ({ resource_provider_generation: 0, ...json })),
  },
  {
    id: 'total-may-be-left-out',
    rule: 'request.refused',
    cases: probe('missing-property', 'createInventory'),
    request: editBody('POST', /\/inventories$/, (json) => ({ total: 1, ...json })),
  },
  {
    id: 'numbers-as-text-accepted',
    rule: 'request.refused',
    cases: probe('wrong-type', 'createInventory'),
    request: editBody(
      'POST',
      /\/inventories$/,
      mapValues((value) => (/^\d+(\.\d+)?$/.test(String(value)) ? Number(value) : value)),
    ),
  },
  {
    id: 'fractions-rounded',
    rule: 'request.refused',
    cases: probe('wrong-type', 'updateInventory'),
    request: editBody(
      'PUT',
      /\/inventories\/\w+$/,
      mapValues((value) => (typeof value === 'number' ? Math.floor(value) : value)),
    ),
  },
  {
    id: 'null-is-as-good-as-absent',
    rule: 'request.refused',
    cases: probe('wrong-type', 'createResourceProvider'),
    request: editBody('POST', /^\/resource_providers$/, (json) =>
      Object.fromEntries(Object.entries(json).filter(([key, value]) => key === 'name' || value !== null)),
    ),
  },
  {
    id: 'single-value-as-a-list',
    rule: 'request.refused',
    cases: probe('wrong-type', 'replaceResourceProviderAggregates'),
    request: editBody('PUT', /\/aggregates$/, (json) =>
      json?.aggregates !== undefined ? { ...json, aggregates: [json.aggregates].flat() } : json,
    ),
  },
  {
    id: 'total-of-nothing-accepted',
    rule: 'request.refused',
    cases: probe('wrong-value', 'createInventory'),
    request: editBody('POST', /\/inventories$/, (json) => (json.total === 0 ? { ...json, total: 1 } : json)),
  },
  {
    id: 'amounts-beyond-31-bits-accepted',
    rule: 'request.refused',
    cases: probe('wrong-value', 'replaceInventories'),
    request: editBody(
      'PUT',
      /\/inventories$/,
      atEveryObject((json) => (json.total === 2147483648 ? { ...json, total: 2147483647 } : json)),
    ),
  },
  {
    id: 'long-names-cut-off',
    rule: 'request.refused',
    cases: probe('wrong-value', 'createResourceProvider'),
    request: editBody('POST', /^\/resource_providers$/, (json) =>
      typeof json.name === 'string' ? { ...json, name: json.name.slice(0, 200) } : json,
    ),
  },
  {
    id: 'class-names-in-small-letters-accepted',
    rule: 'request.refused',
    cases: probe('wrong-value', 'createResourceClass'),
    request: editBody('POST', /^\/resource_classes$/, (json) =>
      typeof json.name === 'string' ? { ...json, name: json.name.toUpperCase() } : json,
    ),
  },
  {
    id: 'aggregates-twice-accepted',
    rule: 'request.refused',
    cases: probe('wrong-value', 'replaceResourceProviderAggregates'),
    request: editBody('PUT', /\/aggregates$/, (json) =>
      Array.isArray(json?.aggregates) ? { ...json, aggregates: [...new Set(json.aggregates)] } : json,
    ),
  },
  {
    id: 'names-of-fifty-letters-are-enough',
    rule: 'request.accepted',
    cases: probe('edge', 'createResourceProvider'),
    request: editBody('POST', /^\/resource_providers$/, (json) =>
      json.name?.length > 50 ? { ...json, name: 8 } : json,
    ),
  },
  {
    id: 'large-totals-refused',
    rule: 'request.accepted',
    cases: probe('edge', 'updateInventory'),
    request: editBody('PUT', /\/inventories\/\w+$/, (json) =>
      json.total > 1_000_000 ? { ...json, total: 'large' } : json,
    ),
  },
  {
    id: 'optional-fields-of-an-inventory-required',
    rule: 'request.accepted',
    cases: probe('edge', 'replaceInventories'),
    request: editBody(
      'PUT',
      /\/inventories$/,
      atEveryObject((json) => ('total' in json && !('step_size' in json) ? { ...json, step_size: 0 } : json)),
    ),
  },
];
