/**
 * The cloud as the scheduler's cases use it: hosts that are resource providers in Placement and registered in the
 * scheduler, and requests for a resource class that only the case's hosts have.
 */
import type { VersionedRequest } from '../../runner/case/call-request.ts';
import { Cloud } from '../../runner/case/cloud.ts';
import { Seed } from '../../runner/case/generated/seed.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { components, paths } from '../../spec/scheduler/types.ts';
import { CompanionPlacement, OWNER, type PlacementProviderNeeds } from './companion-placement.ts';
import { consumersIn } from './consumers-in.ts';

type Schemas = components['schemas'];

/** A registered host; its UUID is that of its root provider. */
export interface TestHost {
  uuid: string;
  name: string;
  cell_uuid: string;
}

export interface HostNeeds extends PlacementProviderNeeds {
  cell?: string;
  availability_zone?: string;
  enabled?: boolean;
}

/** Properties that are added to a request or replace its defaults. */
export type RequestNeeds = Readonly<Record<string, unknown>>;

/** The outcome of a call that the case checks itself. */
export interface AttemptOutcome {
  status: number;
  code: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the status
  json: any;
  headers: ReadonlyMap<string, string>;
}

export type Selections = Schemas['Selections'];
export type SelectionResult = Schemas['Selection'];
export type GroupPolicyName = Schemas['GroupPolicy'];

export class SchedulerCloud extends Cloud<paths> {
  readonly placement = new CompanionPlacement(
    this.session.companion('placement'),
    this.session.readOnly,
    this,
  );
  #cell: Promise<string> | undefined;

  /** The case's own resource class. */
  resourceClass(): Promise<string> {
    return this.placement.resourceClass();
  }

  /** Creates a cell. */
  async cell(needs: { disabled?: boolean } = {}): Promise<string> {
    const uuid = this.uuid();
    await this.make('PUT', `/cells/${uuid}`, { name: this.name(), generation: null, ...needs });
    return uuid;
  }

  /** Creates a host; all hosts of a case share one cell unless they name another. */
  async host(needs: HostNeeds = {}): Promise<TestHost> {
    return this.registerHost(needs, await this.placement.provider(needs));
  }

  async hosts(count: number, needs: HostNeeds = {}): Promise<TestHost[]> {
    const hosts: TestHost[] = [];
    for (let index = 0; index < count; index += 1) hosts.push(await this.host(needs));
    return hosts;
  }

  /** Registers a provider as a host; without a provider, a host that Placement does not know. */
  async registerHost(
    { cell, availability_zone, enabled }: HostNeeds = {},
    { uuid, name } = { uuid: this.uuid(), name: this.name() },
  ): Promise<TestHost> {
    const cell_uuid = cell ?? (await this.#ownCell());
    // JSON.stringify omits undefined properties.
    const body = { name, cell_uuid, generation: null, availability_zone, enabled };
    await this.make('PUT', `/hosts/${uuid}`, body);
    return { uuid, name, cell_uuid };
  }

  #ownCell(): Promise<string> {
    this.#cell ??= this.cell();
    return this.#cell;
  }

  /** Creates a server group. */
  async group(policy: GroupPolicyName, needs: { max_per_host?: number } = {}): Promise<string> {
    const uuid = this.uuid();
    await this.make('PUT', `/groups/${uuid}`, { policy, generation: null, ...needs });
    return uuid;
  }

  /** Changes some properties of a cell or a host and keeps the others. */
  async change(path: string, changes: object): Promise<void> {
    const { call } = await this.cleanup.sendAtNewest('GET', path);
    const { uuid: _path, ...current } = call.json as Record<string, unknown>;
    await this.make('PUT', path, { ...current, ...changes });
  }

  /** The body of a selection request for new consumers, in the form of the case's microversion. */
  request(needs: RequestNeeds = {}, count = 1): Promise<Record<string, unknown>> {
    return this.requestAt(this.microversion, needs, count);
  }

  /** The same in the form of another microversion: one consumer up to 1.2, a list from 1.3. */
  async requestAt(at: Microversion, needs: RequestNeeds = {}, count = 1): Promise<Record<string, unknown>> {
    const uuids = Array.from({ length: count }, () => ({ uuid: this.uuid() }));
    const consumers = isWithin(at, '1.3') ? { consumers: uuids } : { consumer: uuids[0] };
    const resources = { [await this.resourceClass()]: 1 };
    return { ...consumers, ...OWNER, resources, ...needs };
  }

  /** Requests a selection and expects 201. */
  async select(needs: RequestNeeds = {}, count = 1): Promise<Selections> {
    const { json } = await this.expect(201).post(
      '/selections',
      {},
      { body: await this.request(needs, count) },
    );
    return json;
  }

  /** Requests a selection for one consumer. */
  async selectOne(needs: RequestNeeds = {}): Promise<SelectionResult> {
    const [selection] = (await this.select(needs)).selections;
    return selection as SelectionResult;
  }

  /** Requests a selection and expects `no_valid_host`. @returns the body of the response */
  async expectNoValidHost(needs: RequestNeeds = {}, count = 1): Promise<unknown> {
    const body = await this.request(needs, count);
    const { json } = await this.expect(409, 'scheduler.selection.no_valid_host').post(
      '/selections',
      {},
      { body },
    );
    return json;
  }

  /** Makes a selection as setup. @param at the microversion of the call, the newest when absent */
  async claim(needs: RequestNeeds = {}, count = 1, at = this.newest): Promise<Selections> {
    const body = await this.requestAt(at, needs, count);
    return (await this.make('POST', '/selections', body, at)) as Selections;
  }

  /** Sends a call without an expected status: for concurrent calls, whose outcomes the case checks itself. */
  async attempt(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<AttemptOutcome> {
    const request = { method, path, body, ...(headers && { headers }) };
    const { call } = await this.call(request, { status: 'any' });
    const { status } = call.exchange.response;
    return { status, code: codeIn(call.json), json: call.json, headers: call.headers };
  }

  /** Requests a selection and closes the connection before the response. */
  async sendAndDisconnect(body: unknown, headers: Readonly<Record<string, string>>): Promise<void> {
    const { microversion } = this;
    const ask = { method: 'POST', path: '/selections', body, headers, microversion, caseId: '' };
    this.impliedPaths(ask);
    await this.session.drop(ask);
  }

  /**
   * A new Idempotency-Key. It does not depend on the seed: clouds keep keys longer than a run, and a second run with the
   * same seed must not send a used one.
   */
  key(): string {
    return `interop-${new Seed(this.session.runId, this.uuid()).uuid()}`;
  }

  override async cleanUp(): Promise<string[]> {
    const left = await super.cleanUp();
    return [...left, ...(await this.placement.cleanUp())];
  }

  /** Placing a consumer creates it. It is also removed in Placement, in case the scheduler fails to. */
  protected override impliedPaths(ask: VersionedRequest): readonly string[] {
    const consumers = consumersIn(ask);
    for (const uuid of consumers) this.placement.removeLater(`/allocations/${encodeURIComponent(uuid)}`);
    return consumers.map((uuid) => `/consumers/${encodeURIComponent(uuid)}`);
  }
}

function codeIn(json: unknown): string | undefined {
  return (json as { errors?: { code?: string }[] } | undefined)?.errors?.[0]?.code;
}
