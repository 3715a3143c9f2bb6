/** How a client reaches a cloud. */
import type { ContractViolation } from '../../runner/contract-violation.ts';

export interface ClientOptions {
  /** The URL of the service, without a microversion: `https://cloud/placement`. */
  endpoint: string;
  /** Sent with every call; a function is asked before each call, so that it can renew the token. */
  token?: string | (() => string | Promise<string>);
  /** More headers of every call. */
  headers?: Readonly<Record<string, string>>;
  /**
   * A dispatcher of undici 7, such as an `Agent` or a `ProxyAgent`: connections, certificates and proxies as you set them up. The
   * calls are then made by undici's own `fetch`.
   */
  dispatcher?: object;
  /** In place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /**
   * For development and tests: every answer is judged by the rules of the contract, and this is called with each violation before
   * the call returns. The judge and the documents are loaded with the first call; without this option they never are.
   */
  onViolation?: (violation: ContractViolation) => void;
}
