/** A service as its documents describe it: its microversions, a document for each, and the contracts. */
import type { OpenApiDocument } from '../openapi/document.ts';
import { isObject } from '../openapi/json-object.ts';
import type { Profile } from '../profile/profile.ts';
import type { Contract } from './contract.ts';
import { deriveContracts } from './derive-contracts.ts';
import { isWithin, type Microversion } from './microversion.ts';
import { canonicalisePath } from './paths/canonical-path.ts';
import { type FoundRoute, PathRoutes } from './paths/path-routes.ts';
import { surfaceOf } from './surface-of-profile.ts';

/** What one microversion changed, from the `info` of its overlay. */
export interface MicroversionChange {
  version: Microversion;
  title: string;
  description: string;
  file: string;
}

/** The contract that applies to a call; a refusal's when no operation takes the call. */
export interface Match {
  contract: Contract;
  /** Values of the path parameters, decoded. */
  params: Readonly<Record<string, string>>;
}

/** The refusals that do not depend on the URL. */
export type GeneralRefusal =
  | 'malformedMicroversion'
  | 'unsupportedMicroversion'
  | 'untypedBody'
  | 'unknownUrl';

export class Service {
  readonly name: string;
  readonly profile: Profile;
  /** Oldest first. */
  readonly microversions: readonly Microversion[];
  readonly changes: readonly MicroversionChange[];
  /** Every revision of every operation and refusal, operations in the order of the documents. */
  readonly contracts: readonly Contract[];
  readonly #documents: ReadonlyMap<Microversion, OpenApiDocument>;
  readonly #byName = new Map<string, Contract[]>();
  readonly #byCall: ReadonlyMap<Microversion, ReadonlyMap<string, Contract>>;
  readonly #paths: readonly string[];
  /** `METHOD template` of calls whose body may name an action, at any microversion. */
  readonly #withActions: ReadonlySet<string>;
  readonly #routes = new PathRoutes();

  /** @param documents one for each microversion, oldest first, taken as valid */
  constructor(
    documents: ReadonlyMap<Microversion, OpenApiDocument>,
    changes: readonly MicroversionChange[],
    profile: Profile,
  ) {
    this.#documents = documents;
    this.changes = changes;
    this.profile = profile;
    this.name = profile.service;
    this.microversions = [...documents.keys()];
    const surface = surfaceOf(documents.values(), profile);
    const newest = documents.get(this.newest) as OpenApiDocument;
    this.#paths = Object.keys((newest['x-surface'] ?? surface).routes);
    this.contracts = deriveContracts(documents, profile, surface);
    for (const contract of this.contracts) {
      const revisions = this.#byName.get(contract.operation);
      if (revisions) revisions.push(contract);
      else this.#byName.set(contract.operation, [contract]);
    }
    this.#withActions = new Set(
      this.contracts.filter(({ action }) => action !== null).map(({ method, path }) => `${method} ${path}`),
    );
    this.#byCall = indexCalls(this.microversions, this.contracts);
    for (const path of this.#paths) this.#routes.add(path, methodsOf(this.contracts, path));
  }

  get oldest(): Microversion {
    return this.microversions[0] as Microversion;
  }

  get newest(): Microversion {
    return this.microversions.at(-1) as Microversion;
  }

  has(version: Microversion): boolean {
    return this.#documents.has(version);
  }

  document(version: Microversion): OpenApiDocument {
    const document = this.#documents.get(version);
    if (!document) throw new RangeError(`${this.name} has no microversion ${version}`);
    return document;
  }

  /** The `operationId`s of all microversions. */
  operations(): string[] {
    return [
      ...new Set(this.contracts.filter(({ kind }) => kind === 'operation').map(({ operation }) => operation)),
    ];
  }

  /** All revisions of an operation or refusal, oldest first; empty for an unknown name. */
  revisions(operation: string): readonly Contract[] {
    return this.#byName.get(operation) ?? [];
  }

  contract(operation: string, version: Microversion): Contract | undefined {
    return this.revisions(operation).find(({ since, until }) => isWithin(version, since, until));
  }

  refusal(name: GeneralRefusal, version: Microversion): Contract {
    return this.contract(name, version) as Contract;
  }

  /** The path templates of all microversions. */
  paths(): string[] {
    return [...this.#paths];
  }

  /**
   * The contract for a method on a path below the service's root.
   * @param path without a query; `''` is the root as `/` is
   * @param body as an object or as JSON; its keys choose among the actions of a path
   */
  match(method: string, path: string, version: Microversion, body?: unknown): Match {
    const calls = this.#byCall.get(version) as ReadonlyMap<string, Contract>;
    const canonical = path === '' ? '/' : canonicalisePath(path);
    const { isTrailingSlashIgnored } = this.profile.requests;
    const found =
      this.#find(method, canonical) ??
      (isTrailingSlashIgnored ? this.#find(method, withOtherEnd(canonical)) : undefined);
    if (!found) return { contract: calls.get('* *') as Contract, params: NO_PARAMS };
    const { path: template, params } = found;
    const call = `${method} ${template}`;
    const hasAction = body !== undefined && this.#withActions.has(call);
    const action = hasAction ? findAction(calls, call, body) : undefined;
    const contract =
      action ?? calls.get(call) ?? this.#asGet(calls, method, template) ?? calls.get(`* ${template}`);
    return { contract: contract as Contract, params };
  }

  /** HEAD is GET without the body (RFC 9110, 9.3.2), where the profile says that the service has it. */
  #asGet(calls: ReadonlyMap<string, Contract>, method: string, path: string): Contract | undefined {
    return method === 'HEAD' && this.profile.requests.head === 'as-get'
      ? calls.get(`GET ${path}`)
      : undefined;
  }

  /** The route of a path for a method, or for others; undefined for an unknown URL. */
  #find(method: string, path: string): FoundRoute | undefined {
    // `/networks/add` is an item of `/networks/{id}` for the methods that it does not have itself.
    return this.#routes.find(path, method) ?? this.#routes.find(path);
  }
}

const NO_PARAMS = Object.freeze({});

/** The path with a slash at its end, or without it. */
function withOtherEnd(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) || '/' : `${path}/`;
}

/** The methods that a path has at any version. */
function methodsOf(contracts: readonly Contract[], path: string): Set<string> {
  const own = contracts.filter((one) => one.kind === 'operation' && one.path === path);
  return new Set(own.map(({ method }) => method));
}

/** By `METHOD template`. `* *` is the unknown URL, the only refusal of that form that depends on the URL. */
function indexCalls(
  versions: readonly Microversion[],
  contracts: readonly Contract[],
): ReadonlyMap<Microversion, ReadonlyMap<string, Contract>> {
  const index = new Map(versions.map((version) => [version, new Map<string, Contract>()]));
  for (const contract of contracts) {
    if (contract.path === '*' && contract.operation !== 'unknownUrl') continue;
    const first = versions.indexOf(contract.since);
    const last = versions.indexOf(contract.until);
    for (const version of versions.slice(first, last + 1)) {
      const action = contract.action === null ? '' : ` ${contract.action}`;
      index.get(version)?.set(`${contract.method} ${contract.path}${action}`, contract);
    }
  }
  return index;
}

/** The action that a key of the body names; undefined where it names none. */
function findAction(calls: ReadonlyMap<string, Contract>, call: string, body: unknown): Contract | undefined {
  const keys = typeof body === 'string' ? keysOfJson(body) : isObject(body) ? Object.keys(body) : [];
  for (const key of keys) {
    const action = calls.get(`${call} ${key}`);
    if (action) return action;
  }
  return undefined;
}

function keysOfJson(text: string): string[] {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? Object.keys(value) : [];
  } catch {
    return [];
  }
}
