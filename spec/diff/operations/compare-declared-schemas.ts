/** Compares the schemas of one parameter, header or body, and places what differs in the operation. */

import { pointerOf } from '../../openapi/json-pointer.ts';
import { type Side, sideOf } from '../../openapi/location.ts';
import type { ChangeClause, ChangeLocation } from '../change.ts';
import type { ChangeRule } from '../change-ids.ts';
import type { OperationDifference } from '../difference.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import { sideForClients } from '../side-for-clients.ts';
import type { OperationPair } from './operation-pair.ts';

/** @param except a rule that does not apply here */
export function compareDeclaredSchemas(
  before: SchemaNode,
  after: SchemaNode,
  location: ChangeLocation,
  pair: OperationPair,
  except?: ChangeRule,
): OperationDifference[] {
  return pair.schemas
    .compare(before, after, sideSeen(location, pair), pair.after.isToClients === true)
    .filter(({ rule }) => rule.name !== except)
    .map(({ rule, difference: { path, ...difference } }) => ({
      ...difference,
      rule: rule.name,
      clause: clauseOf(rule.clause, location),
      location: { ...location, ...(path.length > 0 && { pointer: pointerOf(path) }) },
    }));
}

function sideSeen(location: ChangeLocation, { after }: OperationPair): Side {
  return sideForClients(sideOf(location), after.isToClients);
}

/** The value of a header has a clause of its own. */
function clauseOf(clause: ChangeClause, location: ChangeLocation): ChangeClause {
  return location.in === 'header' ? 'header-value' : clause;
}
