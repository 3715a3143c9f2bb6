/** A request together with the contract that decides how it is answered. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { ReceivedRequest } from './request/received-request.ts';

/** What a reply depends on besides the result of the handler. */
export interface RequestContext {
  request: ReceivedRequest;
  /** A revision of an operation, or of a refusal such as an unknown URL. */
  contract: Contract;
  /** The negotiated one; the service's oldest where negotiation failed or did not happen. */
  microversion: Microversion;
}
