/** What servers are profiled with: the calls that matter most, each over the store where it costs most. */
import { fillService } from '../data/fill.ts';
import { makeHosts } from '../data/hosts.ts';
import { CANDIDATES, makeClaims } from '../data/workloads.ts';
import type { LoadClient } from '../measure/load-client.ts';
import { requestText } from '../measure/request-text.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import { fillFleet, makeFleet, SCHEDULER } from '../scheduling/http-fleet.ts';
import { CONTAINER, selectionBody } from '../scheduling/selection-body.ts';

export interface ProfiledLoad {
  /** Of its file. */
  name: string;
  title: string;
  services: string;
  store: 'memory' | 'lmdb' | 'etcd';
  connections: number;
  /** Of each answer. */
  status: number;
  /** Fills an empty server. @returns the requests to send again and again, as text */
  prepare(client: LoadClient, origin: string): Promise<string[]>;
}

/** How large the clouds are. */
export interface ProfiledSizes {
  /** Providers that are claimed on. */
  claimed: number;
  /** Providers among which candidates are found. */
  candidates: number;
  /** Hosts of the scheduler, and their cells. */
  hosts: number;
  cells: number;
  /** Instances of a large request. */
  batch: number;
}

export function listLoads({ claimed, candidates, hosts, cells, batch }: ProfiledSizes): ProfiledLoad[] {
  return [
    claimsOver('etcd', claimed),
    claimsOver('lmdb', claimed),
    {
      name: 'candidates-in-memory',
      title: `GET /allocation_candidates with limit=10, ${candidates} providers, memory`,
      ...{ services: 'placement', store: 'memory', connections: CONNECTIONS, status: 200 },
      async prepare(client, url) {
        const providers = makeHosts(candidates);
        await fillService(client, { url, hosts: providers, connections: CONNECTIONS, describedOneOf: 4 });
        return [requestText(url, { method: 'GET', path: `${CANDIDATES}&limit=10` })];
      },
    },
    selectionsOf(1, { hosts, cells }),
    selectionsOf(batch, { hosts, cells }),
  ];
}

/** As many as wait at a large cloud, so that many are committed together. */
const CLAIMING = 64;

function claimsOver(store: 'lmdb' | 'etcd', providers: number): ProfiledLoad {
  return {
    name: `claims-on-${store}`,
    title: `PUT /allocations/{consumer}, ${providers} providers, ${store}, ${CLAIMING} clients`,
    ...{ services: 'placement', store, connections: CLAIMING, status: 204 },
    async prepare(client, url) {
      const hosts = makeHosts(providers).map((host) => ({ ...host, vcpus: 1_000_000 }));
      await fillService(client, { url, hosts, connections: CONNECTIONS, describedOneOf: 0 });
      return makeClaims(hosts, { VCPU: 1 }).map((request) => requestText(url, request));
    },
  };
}

/** No host is filled while a profile is taken. */
const SCALE = 100;

function selectionsOf(instances: number, size: { hosts: number; cells: number }): ProfiledLoad {
  return {
    name: `selections-of-${instances}`,
    title: `POST /selections, ${instances === 1 ? 'one instance' : `${instances} instances`} each, ${size.hosts} hosts in ${size.cells} cells, memory`,
    ...{ services: 'placement,scheduler', store: 'memory', connections: CONNECTIONS, status: 201 },
    async prepare(client, origin) {
      await fillFleet(client, origin, makeFleet({ ...size, scale: SCALE }));
      const body = selectionBody(Array<string>(instances).fill('{consumer}'), CONTAINER);
      const request = { method: 'POST', path: '/selections', body, ...SCHEDULER };
      return [requestText(`${origin}/scheduler`, request)];
    },
  };
}
