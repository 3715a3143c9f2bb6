/** A call as a case describes it, which the session makes an HTTP request of. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { GeneralRefusal } from '../../spec/contract/service.ts';
import type { VersionRequest } from '../../spec/profile/profile.ts';

export interface CallRequest {
  method: string;
  /** Path and query below the service's root, encoded. */
  path: string;
  /** An object is sent as JSON, a text as it is, so that a case can send what is not JSON. */
  body?: unknown;
  headers?: RequestHeaders;
  /** The case's own when absent. */
  microversion?: Microversion;
  /** What is sent in the place of the version, as it is; null to ask for none. */
  versionText?: string | string[] | null;
  /** Where the call asks for its version; in the first way of the profile when absent. */
  versionPlace?: VersionRequest;
  /** True for a call that no document describes, such as one at a later version: no rule judges its answer. */
  isUndescribed?: boolean;
  /** Set for a call that is refused before an operation is chosen: it is judged by that refusal's contract. */
  refusedAs?: GeneralRefusal;
}

/** A call whose microversion is settled. */
export type VersionedRequest = CallRequest & { microversion: Microversion };

/** Headers added to the usual ones. `null` omits a usual one; a list is sent as several lines of that name. */
export type RequestHeaders = Readonly<Record<string, string | string[] | null>>;

/** A response as cases read it. */
export interface Answer {
  status: number;
  /** By lower-case name. */
  headers: ReadonlyMap<string, string>;
  /** The parsed body; undefined without one. */
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion, which types do not know
  json: any;
}
