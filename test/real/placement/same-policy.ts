/**
 * A policy that is the same in every release: the user `admin` may do everything and other users nothing, regardless of
 * roles. The default policy has changed several times, and so have the roles that a caller without Keystone can have.
 */
export function formatSamePolicy(): string {
  return RULES.map((rule) => `"placement:${rule}": "user_id:admin"\n`).join('');
}

/** The rules in placement.policies, which are the same from 1.0.0 to 16.0.0. */
const RULES = [
  'allocation_candidates:list',
  ...['delete', 'list', 'manage', 'update'].map((action) => `allocations:${action}`),
  'reshaper:reshape',
  ...['create', 'delete', 'list', 'show', 'update'].map((action) => `resource_classes:${action}`),
  ...['create', 'delete', 'list', 'show', 'update'].map((action) => `resource_providers:${action}`),
  ...['list', 'update'].map((action) => `resource_providers:aggregates:${action}`),
  'resource_providers:allocations:list',
  ...['create', 'delete', 'list', 'show', 'update'].map(
    (action) => `resource_providers:inventories:${action}`,
  ),
  ...['delete', 'list', 'update'].map((action) => `resource_providers:traits:${action}`),
  'resource_providers:usages',
  ...['delete', 'list', 'show', 'update'].map((action) => `traits:${action}`),
  'usages',
];
