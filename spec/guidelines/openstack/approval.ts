/** The approval of a guideline by OpenStack's trademark programme, which its JSON has. */
import type { JsonObject } from '../../openapi/json-object.ts';
import type { Guideline } from '../guideline.ts';

/** Only a guideline of OpenStack's trademark programme has an approval: this form's own is never taken for one. */
export function hasApproval({ openstack }: Guideline): boolean {
  return openstack?.approval === true;
}

export function exportApproval({ status, replaces, releases }: Guideline): JsonObject {
  return {
    status,
    ...(replaces !== null && { replaces }),
    ...(releases.length > 0 && { releases: [...releases] }),
  };
}
