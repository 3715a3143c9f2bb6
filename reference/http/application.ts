/** A service that can be served: its documents say what, its operations say how. */
import type { Service } from '../../spec/contract/service.ts';
import type { OperationHandler } from './handler.ts';
import type { RefusedValue } from './request/query.ts';
import type { ErrorForm } from './response/error-body.ts';

export interface Application {
  service: Service;
  /** By operation id: one for every operation of the service. */
  operations: ReadonlyMap<string, OperationHandler>;
  /** What stands before the service's paths: `''`, or `/placement`. */
  mount: string;
  errors: ErrorForm;
  /** Words for people about refused values of the query, where the service has better ones than the schema. */
  queryWords?(refused: RefusedValue): string | undefined;
  /** Takes what an operator has to know: bugs, that is. */
  log(message: string): void;
  close(): Promise<void>;
}

/** @throws Error naming every operation of the service that nothing answers */
export function requireEveryOperation(
  service: Service,
  operations: ReadonlyMap<string, OperationHandler>,
): void {
  const missing = service.operations().filter((name) => !operations.has(name));
  if (missing.length > 0) throw new Error(`${service.name}: no handler for ${missing.join(', ')}`);
}

export function logToStderr(message: string): void {
  process.stderr.write(`${message}\n`);
}
