/** Counts which declared answers of which revisions a run has observed. */
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
  /** Exchanges with this answer. */
  observed: number;
  /** Why no case can trigger the answer, from the documents; null where one can. Such a row is not a gap. */
  untriggeredReason: string | null;
}

/** An operation that no case calls: what is wrong with it stays unseen. */
export interface NotRun {
  operation: string;
  method: string;
  path: string;
  reason: string;
}

export class Coverage {
  readonly #counts = new Map<Contract, Map<number, number>>();

  add(contract: Contract, status: number): void {
    const statuses = this.#counts.get(contract) ?? new Map<number, number>();
    this.#counts.set(contract, statuses.set(status, (statuses.get(status) ?? 0) + 1));
  }

  /** A row for each declared status of each operation's revision that holds at one of the microversions. */
  rows(service: Service, microversions: readonly Microversion[]): CoverageRow[] {
    return service.contracts
      .filter(
        ({ kind, since, until }) =>
          kind === 'operation' && microversions.some((version) => isWithin(version, since, until)),
      )
      .flatMap((contract) => [...contract.responses.keys()].map((status) => this.#row(contract, status)));
  }

  #row(contract: Contract, status: number): CoverageRow {
    const { operation, method, path, since, until } = contract;
    const observed = this.#counts.get(contract)?.get(status) ?? 0;
    const untriggeredReason = contract.responses.get(status)?.untriggeredReason ?? null;
    return { operation, method, path, since, until, status, observed, untriggeredReason };
  }
}
