/** Which declared answers of which revisions have been seen. */
import type { Contract } from '../../spec/contract/contract.ts';
import { isWithin, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';

export interface CoverageRow {
  operation: string;
  method: string;
  path: string;
  since: Microversion;
  until: Microversion;
  status: number;
  /** Exchanges with this answer; 0 when it was not observed. */
  observed: number;
  /** Why nothing in the documents brings it about; such a row is no gap. */
  unprovoked: string | null;
}

export class Coverage {
  readonly #seen = new Map<Contract, Map<number, number>>();

  add(contract: Contract, status: number): void {
    const statuses = this.#seen.get(contract) ?? new Map<number, number>();
    this.#seen.set(contract, statuses.set(status, (statuses.get(status) ?? 0) + 1));
  }

  /** A row for every declared status of every operation's revision that any of the microversions falls in. */
  rows(service: Service, asked: readonly Microversion[]): CoverageRow[] {
    return service.contracts
      .filter(
        ({ kind, since, until }) => kind === 'operation' && asked.some((v) => isWithin(v, since, until)),
      )
      .flatMap((contract) => [...contract.responses.keys()].map((status) => this.#row(contract, status)));
  }

  #row(contract: Contract, status: number): CoverageRow {
    const { operation, method, path, since, until } = contract;
    const observed = this.#seen.get(contract)?.get(status) ?? 0;
    const unprovoked = contract.responses.get(status)?.untriggeredReason ?? null;
    return { operation, method, path, since, until, status, observed, unprovoked };
  }
}
