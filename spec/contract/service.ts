/** A service as its documents describe it: its microversions, a document for each, and the contracts. */
import findMyWay from 'find-my-way';
import type { OpenApiDocument } from '../openapi/document.ts';
import { canonicalisePath } from './canonical-path.ts';
import type { Contract } from './contract.ts';
import { deriveContracts } from './derive-contracts.ts';
import { isWithin, type Microversion } from './microversion.ts';

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
  /** Oldest first. */
  readonly microversions: readonly Microversion[];
  readonly changes: readonly MicroversionChange[];
  /** Every revision of every operation and refusal, operations in the order of the documents. */
  readonly contracts: readonly Contract[];
  readonly #documents: ReadonlyMap<Microversion, OpenApiDocument>;
  readonly #byName = new Map<string, Contract[]>();
  readonly #byCall: ReadonlyMap<Microversion, ReadonlyMap<string, Contract>>;
  readonly #router = findMyWay<findMyWay.HTTPVersion.V1>({ maxParamLength: LONGEST_SEGMENT });

  /** @param documents one for each microversion, oldest first, taken as valid */
  constructor(documents: ReadonlyMap<Microversion, OpenApiDocument>, changes: readonly MicroversionChange[]) {
    this.#documents = documents;
    this.changes = changes;
    this.microversions = [...documents.keys()];
    this.contracts = deriveContracts(documents);
    this.name = this.contracts[0]?.service ?? '';
    for (const contract of this.contracts) {
      const revisions = this.#byName.get(contract.operation);
      if (revisions) revisions.push(contract);
      else this.#byName.set(contract.operation, [contract]);
    }
    this.#byCall = indexCalls(this.microversions, this.contracts);
    for (const path of this.paths()) this.#router.on('GET', colonForm(path), () => {}, path);
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
    return Object.keys(this.document(this.newest)['x-surface'].routes);
  }

  /**
   * The contract for a method on a path below the service's root.
   * @param path without a query; `''` is the root as `/` is
   */
  match(method: string, path: string, version: Microversion): Match {
    const calls = this.#byCall.get(version) as ReadonlyMap<string, Contract>;
    const found = this.#router.find('GET', path === '' ? '/' : canonicalisePath(path));
    // A parameter is never empty: `/traits/` is not `/traits/{name}`.
    if (!found || Object.values(found.params).includes('')) {
      return { contract: calls.get('* *') as Contract, params: NO_PARAMS };
    }
    const template = found.store as string;
    const contract = calls.get(`${method} ${template}`) ?? (calls.get(`* ${template}`) as Contract);
    return { contract, params: found.params as Record<string, string> };
  }
}

const NO_PARAMS = Object.freeze({});

/** Longer than any name that a service takes, so that a name that is too long gets the operation's 400 and not 404. */
const LONGEST_SEGMENT = 65_536;

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
      index.get(version)?.set(`${contract.method} ${contract.path}`, contract);
    }
  }
  return index;
}

function colonForm(template: string): string {
  return template.replaceAll(/\{(\w+)\}/g, ':$1');
}
