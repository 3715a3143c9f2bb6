/** The decisions of oslo.policy, and what the reference decides otherwise. */
import {
  PLACEMENT_POLICIES,
  type PlacementPolicyName,
  placementPolicy,
} from '../../../../reference/placement/policy/policies.ts';
import type { Service } from '../../../../spec/contract/service.ts';
import { type AskedCaller, callerOf, describeCaller } from './callers.ts';

/** By policy and by `METHOD /path`: a character a caller, `1` for a permitted one and `0` for the others. */
export type PolicyDecisions = Readonly<Record<PlacementPolicyName, Readonly<Record<string, string>>>>;

/** How many decisions were compared, and a line for each that differs. */
export interface DecisionComparison {
  compared: number;
  differences: string[];
}

export function comparePolicies(
  service: Service,
  callers: readonly AskedCaller[],
  decisions: PolicyDecisions,
): DecisionComparison {
  const result: DecisionComparison = { compared: 0, differences: [] };
  for (const name of PLACEMENT_POLICIES) {
    const policy = placementPolicy(name);
    const asked = new Set<string>();
    for (const [call, permitted] of Object.entries(decisions[name])) {
      for (const operation of operationsOf(service, call)) {
        asked.add(operation);
        callers.forEach((caller, index) => {
          result.compared += 1;
          const ours = policy.permits(operation, callerOf(caller), 'project_id=own') ? '1' : '0';
          if (ours === permitted[index]) return;
          const verb = ours === '1' ? 'permits' : 'refuses';
          result.differences.push(`${name}: the reference ${verb} ${operation} to ${describeCaller(caller)}`);
        });
      }
    }
    for (const operation of protectedOperations(service))
      if (!asked.has(operation)) result.differences.push(`${name}: oslo.policy has no rule for ${operation}`);
  }
  return result;
}

/** The operations that a method and a path have been, over all microversions. */
function operationsOf(service: Service, call: string): ReadonlySet<string> {
  const [method = '', path = ''] = call.replaceAll(/\{\w+\}/g, 'x').split(' ');
  const contracts = service.microversions.map((version) => service.match(method, path, version).contract);
  return new Set(contracts.filter(({ kind }) => kind === 'operation').map(({ operation }) => operation));
}

function protectedOperations(service: Service): string[] {
  return service.operations().filter((name) => service.revisions(name).some(({ open }) => !open));
}
