/** The calls of a writer, and what each answer says. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';
import { MARK } from './history.ts';
import type { Outcome } from './history-checker.ts';

export interface Reshape {
  provider: string;
  /** Of what is claimed. */
  total: number;
  /** That the client has read. */
  generation: number;
  mark: number;
}

export class PlacementCalls {
  /** A server that is killed or stopped must not keep a connection that others wait for. */
  readonly #agent = new Agent({
    connections: 16,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: 2_000 },
  });
  /** Answers 409 because of other writers, although the claim fits. */
  contended = 0;

  async makeProvider(url: string, total: number): Promise<string> {
    const uuid = randomUUID();
    const made = await this.#send(url, 'POST', '/resource_providers', { name: uuid, uuid });
    const inventory = { resource_provider_generation: 0, inventories: { VCPU: { total } } };
    const filled = await this.#send(url, 'PUT', `/resource_providers/${uuid}/inventories`, inventory);
    if (made?.status !== 200 || filled?.status !== 200)
      throw new Error(`no provider: ${made?.status} ${filled?.status}`);
    return uuid;
  }

  async claim(url: string, consumer: string, provider: string, amount: number): Promise<Outcome> {
    const answer = await this.#send(url, 'PUT', `/allocations/${consumer}`, {
      allocations: { [provider]: { resources: { VCPU: amount } } },
      ...{ project_id: 'p', user_id: 'u', consumer_generation: null, consumer_type: 'INSTANCE' },
    });
    if (answer?.status === 409 && JSON.stringify(answer.body).includes('concurrent_update')) {
      this.contended += 1;
      return 'unknown';
    }
    return judge(answer, 204, 409);
  }

  async release(url: string, consumer: string): Promise<Outcome> {
    return judge(await this.#send(url, 'DELETE', `/allocations/${consumer}`), 204, 404);
  }

  /** Replaces the inventories of a provider with a reshape. @param mark the total of another class, which no claim asks for */
  async reshape(url: string, { provider, total, generation, mark }: Reshape): Promise<Outcome> {
    const inventories = { VCPU: { total }, [MARK]: { total: mark } };
    const answer = await this.#send(url, 'POST', '/reshaper', {
      inventories: { [provider]: { resource_provider_generation: generation, inventories } },
      allocations: {},
    });
    return judge(answer, 204, 409);
  }

  /** @returns undefined without an answer */
  async readProvider(
    url: string,
    provider: string,
  ): Promise<{ generation: number; used: number } | undefined> {
    const answer = await this.#send(url, 'GET', `/resource_providers/${provider}/usages`);
    if (answer?.status !== 200) return undefined;
    const { resource_provider_generation: generation, usages } = answer.body as {
      resource_provider_generation: number;
      usages: { VCPU?: number };
    };
    return { generation, used: usages.VCPU ?? 0 };
  }

  /** @returns undefined without an answer */
  async readConsumer(url: string, consumer: string): Promise<boolean | undefined> {
    const answer = await this.#send(url, 'GET', `/allocations/${consumer}`);
    if (answer?.status !== 200) return undefined;
    return Object.keys((answer.body as { allocations: object }).allocations).length > 0;
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #send(url: string, method: string, path: string, body?: unknown): Promise<Answer | undefined> {
    try {
      const answer = await request(`${url}${path}`, {
        method: method as 'GET',
        dispatcher: this.#agent,
        headers: {
          'x-auth-token': 'admin',
          'openstack-api-version': 'placement 1.39',
          'content-type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await answer.body.text();
      return { status: answer.statusCode, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
      return undefined;
    }
  }
}

interface Answer {
  status: number;
  body: unknown;
}

/** 503 and a broken connection do not say whether the write was done. */
function judge(answer: Answer | undefined, done: number, refused: number): Outcome {
  const status = answer?.status;
  if (status === done) return 'done';
  if (status === refused) return 'refused';
  if (status === undefined || status === 503) return 'unknown';
  throw new Error(`an unexpected answer: ${status} ${JSON.stringify(answer?.body)}`);
}
