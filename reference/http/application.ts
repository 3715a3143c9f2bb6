/** A service as the HTTP side serves it: the documents, and a handler for each operation. */
import type { Service } from '../../spec/contract/service.ts';
import type { Authenticator } from './auth/authenticator.ts';
import type { Policy } from './auth/policy.ts';
import type { OperationHandler } from './handler.ts';
import type { Log } from './log.ts';
import type { RefusedValue } from './request/query.ts';
import type { ErrorForm } from './response/error-body.ts';

/** A service that the HTTP side can serve. */
export interface Application {
  service: Service;
  /** By operation id, one for each operation of the service. */
  operations: ReadonlyMap<string, OperationHandler>;
  /** The prefix of the service's paths: `''`, or `/placement`. */
  mount: string;
  authenticator: Authenticator;
  policy: Policy;
  /** Absent when no page of another origin may read answers. */
  cors?: Cors;
  errors: ErrorForm;
  /** Explains a refused query value, where the service has better words than the schema. */
  describeQuery?(refused: RefusedValue): string | undefined;
  /** Receives a message, with the stack, for each request that hits a bug of the server. */
  log: Log;
  close(): Promise<void>;
}

/** The origins whose pages may read answers. */
export interface Cors {
  /** Such as `https://dashboard.example.com`, or `*`. */
  allowedOrigins: readonly string[];
}

/** @throws Error that names the operations of the service without a handler */
export function requireEveryOperation(
  service: Service,
  operations: ReadonlyMap<string, OperationHandler>,
): void {
  const missing = service.operations().filter((name) => !operations.has(name));
  if (missing.length > 0) throw new Error(`${service.name}: no handler for ${missing.join(', ')}`);
}
