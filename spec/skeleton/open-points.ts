/** What a person has to add to the workflows of a new service, in few lines however many operations there are. */
import type { Contract } from '../contract/contract.ts';

export class OpenPoints {
  readonly #values = new Map<Contract, string[]>();
  readonly #kept: Contract[] = [];

  /** A value to choose: a pointer into the body, or words for a parameter. */
  addValue(of: Contract, what: string): void {
    this.#values.set(of, [...(this.#values.get(of) ?? []), what]);
  }

  /** Nothing removes what the operation creates. */
  addKept(of: Contract): void {
    this.#kept.push(of);
  }

  /** A line each, with further lines where there are many. */
  lines(): string[] {
    return [...this.#valueLines(), ...this.#keptLines()];
  }

  #valueLines(): string[] {
    const each = [...this.#values];
    if (each.length <= MOST_SINGLE)
      return each.map(([{ operation }, needed]) =>
        needed.length === 1
          ? `${operation}: a value for ${needed[0]}`
          : `${operation}: values for ${needed.join(', ')}`,
      );
    const groups = groupByResource(each.map(([contract]) => contract));
    return [
      [
        `values of ${each.length} operations, which begin with TODO there:`,
        ...[...groups].map(([resource, names]) => `    ${resource}: ${shorten(names)}`),
      ].join('\n'),
    ];
  }

  #keptLines(): string[] {
    if (this.#kept.length === 0) return [];
    const names = this.#kept.map(({ operation }) => operation);
    if (names.length === 1)
      return [`${names[0]}: nothing removes what it creates; each run leaves it behind`];
    return [`${shorten(names)}: nothing removes what they create; each run leaves it behind`];
  }
}

/** By the first segment of the path, in the order of the documents. */
function groupByResource(contracts: readonly Contract[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { operation, path } of contracts) {
    const resource = path.split('/').find((segment) => segment !== '' && !segment.includes('{')) ?? '/';
    groups.set(resource, [...(groups.get(resource) ?? []), operation]);
  }
  return groups;
}

function shorten(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} others`;
}

/** Operations that have a line each. */
const MOST_SINGLE = 10;
const MOST_NAMES = 5;
