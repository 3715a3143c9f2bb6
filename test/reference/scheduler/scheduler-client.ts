/** Calls a scheduler and its Placement, and creates hosts in both. */
import { randomUUID } from 'node:crypto';

export interface SchedulerReply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  json: any;
}

export class SchedulerClient {
  readonly #scheduler: string;
  readonly #placement: string;

  constructor(scheduler: string, placement: string) {
    this.#scheduler = scheduler;
    this.#placement = placement;
  }

  /** Sends a call at the newest microversion. */
  callScheduler(
    method: string,
    path: string,
    body?: unknown,
    root = this.#scheduler,
    headers = {},
  ): Promise<SchedulerReply> {
    return sendRequest(root, 'scheduler 1.12', method, path, body, headers);
  }

  callPlacement(method: string, path: string, body?: unknown): Promise<SchedulerReply> {
    return sendRequest(this.#placement, 'placement 1.39', method, path, body, {});
  }

  async createCell(): Promise<string> {
    const uuid = randomUUID();
    await this.#must(this.callScheduler('PUT', `/cells/${uuid}`, { name: `cell-${uuid}`, generation: null }));
    return uuid;
  }

  /** Creates a provider with inventories and registers it in the cell. @returns its UUID */
  async createHost(cell_uuid: string, inventories: object): Promise<string> {
    const uuid = randomUUID();
    const name = `host-${uuid}`;
    await this.#must(this.callPlacement('POST', '/resource_providers', { uuid, name }));
    const body = { resource_provider_generation: 0, inventories };
    await this.#must(this.callPlacement('PUT', `/resource_providers/${uuid}/inventories`, body));
    await this.#must(this.callScheduler('PUT', `/hosts/${uuid}`, { name, cell_uuid, generation: null }));
    return uuid;
  }

  async #must(call: Promise<SchedulerReply>): Promise<void> {
    const { status, json } = await call;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(json)}`);
  }
}

async function sendRequest(
  root: string,
  version: string,
  method: string,
  path: string,
  body: unknown,
  more: Record<string, string>,
): Promise<SchedulerReply> {
  const headers = {
    accept: 'application/json',
    'x-auth-token': 'admin',
    'openstack-api-version': version,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...more,
  };
  const answer = await fetch(root + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: text === '' ? undefined : JSON.parse(text) };
}
