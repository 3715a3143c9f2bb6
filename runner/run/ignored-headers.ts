/** Omits headers that are not to be judged from calls, and remembers each for the report. */
import { findResponse } from '../../spec/contract/contract.ts';
import type { JudgedCall } from '../exchange.ts';
import type { IgnoredHeader } from '../report/report.ts';
import { TRANSPORT_HEADERS } from '../target/transport-headers.ts';

export class IgnoredHeaders {
  readonly #allowed: ReadonlySet<string>;
  readonly #seen = new Map<string, IgnoredHeader>();

  /** @param allowed names that the user gave with `--allow-header` */
  constructor(allowed: readonly string[] = []) {
    this.#allowed = new Set(allowed.map((name) => name.toLowerCase()));
  }

  /** The call without ignored headers. A header that the contract declares is always judged. */
  omitFrom(call: JudgedCall): JudgedCall {
    const declared = findResponse(call.contract, call.exchange.response.status)?.headers;
    const kept = new Map<string, string>();
    for (const [name, value] of call.headers) {
      const why = declared?.has(name) ? undefined : this.#reason(name);
      if (why === undefined) kept.set(name, value);
      else this.#remember(name, why, value);
    }
    return { ...call, headers: kept };
  }

  /** Sorted by name. */
  all(): IgnoredHeader[] {
    return [...this.#seen.values()].sort((a, b) => a.header.localeCompare(b.header));
  }

  #reason(name: string): IgnoredHeader['why'] | undefined {
    if (TRANSPORT_HEADERS.has(name)) return 'transport';
    return this.#allowed.has(name) ? 'allowed by --allow-header' : undefined;
  }

  #remember(header: string, why: IgnoredHeader['why'], example: string): void {
    const seen = this.#seen.get(header) ?? { header, why, exchanges: 0, example };
    seen.exchanges += 1;
    this.#seen.set(header, seen);
  }
}
