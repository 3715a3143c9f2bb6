/**
 * `api-interop/reference`: the reference Placement and scheduler as test doubles.
 *
 * @packageDocumentation
 */
import { startReference } from '../../reference/serve.ts';

/** What to serve, and where. */
export interface CreateReferenceOptions {
  /** Placement alone when absent. Several are each below its name: `/placement`. */
  services?: readonly ('placement' | 'scheduler')[];
  /** Any free port when absent. */
  port?: number;
  /** 127.0.0.1 when absent. */
  host?: string;
  /** The service root of a Placement that the scheduler uses, where this server does not serve one. */
  placementUrl?: string;
}

/** A reference server that answers. */
export interface RunningReference {
  /** The origin, which is the endpoint of a service that is served alone. */
  readonly url: string;
  readonly port: number;
  /** Ends the server and everything that it stored. */
  close(): Promise<void>;
}

/**
 * Starts a server that answers at every microversion, with an empty store of its own. A call needs `X-Auth-Token: admin`.
 * @throws Error when the port is taken, or when the scheduler would have no Placement
 */
export async function createReference(options: CreateReferenceOptions = {}): Promise<RunningReference> {
  return startReference(options);
}
