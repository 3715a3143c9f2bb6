/** Makes the change that a report shows of a difference between two operations. */

import type { ApiDocument } from '../openapi/api-document.ts';
import { type Side, sideOf } from '../openapi/location.ts';
import { componentOf } from '../openapi/references/component-of.ts';
import { compareVersions } from '../versions/version.ts';
import type { Broken, Change } from './change.ts';
import { changeId } from './change-ids.ts';
import type { Effect, OperationDifference } from './difference.ts';
import type { OperationForm } from './form/operation-form.ts';
import { noticeOfRemoval } from './removal-notice.ts';
import { sideForClients } from './side-for-clients.ts';

/** @param operation of the newer document where that has it, else of the older one */
export function makeChange(
  difference: OperationDifference,
  operation: OperationForm,
  documents: { before: ApiDocument; after: ApiDocument },
  operationPlace: string,
): Change {
  const { effect, declared, rule, ...rest } = difference;
  const side = sideOf(rest.location);
  const component = componentOf(documents[declared.in], declared.source);
  const removedAt = difference.kind === 'removed' ? findRemoval(difference, documents) : undefined;
  const announced = noticeOfRemoval(documents.before, difference);
  return {
    ...rest,
    rule: changeId(side, rule, rest.kind),
    breaks: brokenBy(sideForClients(side, operation.isToClients), effect),
    operation: operation.name,
    operationPlace,
    ...(component !== undefined && { component }),
    ...(removedAt !== undefined && { removedAt }),
    ...(announced && { announced }),
    place: documents[declared.in].locate(declared.source, declared.key),
  };
}

/** The action of an overlay; where the newer document declares the change, its own place says where. */
function findRemoval(
  { declared }: OperationDifference,
  { before, after }: { before: ApiDocument; after: ApiDocument },
): string | undefined {
  // In the opposite order, a removal undoes what an overlay added.
  if (compareVersions(before.version, after.version) > 0) return undefined;
  return declared.in === 'before' ? after.locateRemoval?.(declared.source, declared.key) : undefined;
}

/** A sender breaks where less is allowed, and a receiver where more is. */
function brokenBy(side: Side, effect: Effect): Broken[] {
  if (effect === 'unused') return [];
  const breaksOld = effect === 'other' || (effect === 'narrower') === (side === 'request');
  const breaksNew = effect === 'other' || (effect === 'wider') === (side === 'request');
  return [
    ...(breaksOld ? (['old clients on a new cloud'] as const) : []),
    ...(breaksNew ? (['new clients on an old cloud'] as const) : []),
  ];
}
