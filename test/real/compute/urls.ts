/** Where the services are. */
import type { ComputePorts } from './configuration.ts';

/** The URLs as they are in the catalogue, by type. */
export interface ComputeUrls extends Record<string, string> {
  /** Keystone's, with `/v3`. */
  identity: string;
  placement: string;
  /** Nova's, with `/v2.1`. */
  compute: string;
  /** Cinder's, with `/v3`. */
  'block-storage': string;
  image: string;
  network: string;
}

export function urlsOf(ports: ComputePorts): ComputeUrls {
  return {
    identity: `http://127.0.0.1:${ports.keystone}/v3`,
    placement: `http://127.0.0.1:${ports.placement}`,
    compute: `http://127.0.0.1:${ports.compute}/v2.1`,
    'block-storage': `http://127.0.0.1:${ports.cinder}/v3`,
    image: `http://127.0.0.1:${ports.glance}`,
    network: `http://127.0.0.1:${ports.neutron}`,
  };
}
