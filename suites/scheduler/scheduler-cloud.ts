/**
 * The cloud as the scheduler's cases see it: hosts that are providers of Placement and registered in the scheduler, and
 * requests for a resource class that nobody else has.
 */
import { randomUUID } from 'node:crypto';
import { Cloud } from '../../runner/case/cloud.ts';
import type { Ask } from '../../runner/run/session.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { components, paths } from '../../spec/scheduler/types.ts';
import { consumersIn } from './consumers-in.ts';
import { CompanionPlacement, OWNER, type PlacementProviderNeeds } from './placement-beside.ts';

type Schemas = components['schemas'];

/** A registered host, and its root provider. */
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

/** More properties of a request, or others in the place of the usual ones. */
export type RequestNeeds = Readonly<Record<string, unknown>>;

/** A call whose outcome the case looks at itself. */
export interface Tried {
  status: number;
  code: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: its shape depends on the status
  json: any;
  headers: ReadonlyMap<string, string>;
}

export type Selections = Schemas['Selections'];
export type SelectionBody = Schemas['Selection'];
export type GroupPolicyName = Schemas['GroupPolicy'];

export class SchedulerCloud extends Cloud<paths> {
  readonly placement = new CompanionPlacement(
    this.session.companion('placement'),
    this.session.readOnly,
    this,
  );
  #cell: Promise<string> | undefined;

  /** The case's own resource class. */
  thing(): Promise<string> {
    return this.placement.thing();
  }

  /** A cell of the case's own; each call makes another. */
  async cell(needs: { disabled?: boolean } = {}): Promise<string> {
    const uuid = this.uuid();
    await this.make('PUT', `/cells/${uuid}`, { name: this.name(), generation: null, ...needs });
    return uuid;
  }

  /** A host; all of a case share one cell unless they name another. */
  async host(needs: HostNeeds = {}): Promise<TestHost> {
    return this.registered(needs, await this.placement.provider(needs));
  }

  async hosts(count: number, needs: HostNeeds = {}): Promise<TestHost[]> {
    const hosts: TestHost[] = [];
    for (let index = 0; index < count; index += 1) hosts.push(await this.host(needs));
    return hosts;
  }

  /** Makes a host of a provider; without one, a host of which Placement knows nothing. */
  async registered(
    { cell, availability_zone, enabled }: HostNeeds = {},
    { uuid, name } = { uuid: this.uuid(), name: this.name() },
  ): Promise<TestHost> {
    const cell_uuid = cell ?? (await this.#ownCell());
    // JSON leaves out what is undefined.
    const body = { name, cell_uuid, generation: null, availability_zone, enabled };
    await this.make('PUT', `/hosts/${uuid}`, body);
    return { uuid, name, cell_uuid };
  }

  #ownCell(): Promise<string> {
    this.#cell ??= this.cell();
    return this.#cell;
  }

  /** A server group of the case's own. */
  async group(policy: GroupPolicyName, needs: { max_per_host?: number } = {}): Promise<string> {
    const uuid = this.uuid();
    await this.make('PUT', `/groups/${uuid}`, { policy, generation: null, ...needs });
    return uuid;
  }

  /** Changes a cell or a host, and leaves the rest of it as it is. */
  async change(path: string, changes: object): Promise<void> {
    const { call } = await this.cleanup.ask('GET', path);
    const { uuid: _path, ...there } = call.json as Record<string, unknown>;
    await this.make('PUT', path, { ...there, ...changes });
  }

  /** The body of a request for consumers of its own, in the form of the case's microversion. */
  request(needs: RequestNeeds = {}, count = 1): Promise<Record<string, unknown>> {
    return this.requestAt(this.microversion, needs, count);
  }

  /** The same in the form of another: one consumer until 1.2, a list from 1.3. */
  async requestAt(at: Microversion, needs: RequestNeeds = {}, count = 1): Promise<Record<string, unknown>> {
    const uuids = Array.from({ length: count }, () => ({ uuid: this.uuid() }));
    const consumers = isWithin(at, '1.3') ? { consumers: uuids } : { consumer: uuids[0] };
    const resources = { [await this.thing()]: 1 };
    return { ...consumers, ...OWNER, resources, ...needs };
  }

  /** Asks for a selection, which is claimed: the case ends here where it is not. */
  async selects(needs: RequestNeeds = {}, count = 1): Promise<Selections> {
    const { json } = await this.expect(201).post(
      '/selections',
      {},
      { body: await this.request(needs, count) },
    );
    return json;
  }

  /** The one selection of an answer for one consumer. */
  async selectsOne(needs: RequestNeeds = {}): Promise<SelectionBody> {
    const [selection] = (await this.selects(needs)).selections;
    return selection as SelectionBody;
  }

  /** States that no host can take what is asked for. @returns the answer's JSON */
  async findsNone(needs: RequestNeeds = {}, count = 1): Promise<unknown> {
    const body = await this.request(needs, count);
    const { json } = await this.expect(409, 'scheduler.selection.no_valid_host').post(
      '/selections',
      {},
      { body },
    );
    return json;
  }

  /** A selection that the case needs beforehand. @param at the microversion of the call, the newest when absent */
  async claim(needs: RequestNeeds = {}, count = 1, at = this.newest): Promise<Selections> {
    const body = await this.requestAt(at, needs, count);
    return (await this.make('POST', '/selections', body, at)) as Selections;
  }

  /** A call whose outcome the case looks at itself: for those that are made at once. */
  async tried(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Tried> {
    const request = { method, path, body, ...(headers && { headers }) };
    const { call } = await this.call(request, { status: 'any' });
    const { status } = call.exchange.response;
    return { status, code: codeIn(call.json), json: call.json, headers: call.headers };
  }

  /** Asks for a selection and goes away before it is answered. */
  async cutOff(body: unknown, headers: Readonly<Record<string, string>>): Promise<void> {
    const { microversion } = this;
    const ask = { method: 'POST', path: '/selections', body, headers, microversion, caseId: '' };
    this.implied(ask);
    await this.session.drop(ask);
  }

  /**
   * An Idempotency-Key of nobody else's. Clouds keep them beyond the run, so it does not come of the seed: the same run
   * again must not meet its own.
   */
  key(): string {
    return `interop-${randomUUID()}`;
  }

  override async leave(): Promise<string[]> {
    const left = await super.leave();
    return [...left, ...(await this.placement.leave())];
  }

  /** Consumers are made by placing them. They are removed in Placement too, where the scheduler does not do it. */
  protected override implied(ask: Ask): readonly string[] {
    const consumers = consumersIn(ask);
    for (const uuid of consumers) this.placement.willRemove(`/allocations/${uuid}`);
    return consumers.map((uuid) => `/consumers/${uuid}`);
  }
}

function codeIn(json: unknown): string | undefined {
  return (json as { errors?: { code?: string }[] } | undefined)?.errors?.[0]?.code;
}
