/** Why a host was or was not selected. */

export interface Reason {
  stage: 'registry' | 'placement' | 'filter' | 'claim' | 'selected' | 'alternate';
  reason: string;
  /** Whether it can end without a change of the host or the request. */
  transient: boolean;
}

export interface HostReason extends Reason {
  uuid: string;
  name: string;
}
