/** Selects the microversions at which a run, and each of its cases, sends calls. */
import {
  compareMicroversions,
  isVersionName,
  isWithin,
  type Microversion,
} from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import type { Case } from '../case/case.ts';
import type { Discovered } from '../target/discover.ts';

/** `boundaries` are the first and last microversion of each revision of what a case calls. */
export type MicroversionSelection =
  | { kind: 'boundaries' }
  | { kind: 'all' }
  | { kind: 'latest' }
  | { kind: 'range'; since: Microversion; until: Microversion }
  | { kind: 'list'; versions: readonly Microversion[] };

/** A selection with a syntax error, or of a microversion that the service lacks. */
export class MicroversionSelectionError extends InputError {
  override name = 'SelectionError';
}

/** Reads `boundaries`, `all`, `latest`, `1.7`, `1.7..1.12` or `1.7,1.12`. @throws MicroversionSelectionError */
export function parseSelection(text: string, service: Service): MicroversionSelection {
  if (text === 'boundaries' || text === 'all' || text === 'latest') return { kind: text };
  if (text.includes(',')) return readList(text, service);
  const [since = '', until = since, ...rest] = text.split('..');
  if (!isVersionName(since) || !isVersionName(until) || rest.length > 0) {
    throw new MicroversionSelectionError(
      `"${text}" is not a selection of microversions. Expected boundaries, all, latest, 1.7, 1.7..1.12 or 1.7,1.12.`,
    );
  }
  for (const version of [since, until]) requireVersion(version, service);
  if (compareMicroversions(since, until) > 0) {
    throw new MicroversionSelectionError(`the range ${text} is backwards. Expected ${until}..${since}.`);
  }
  return { kind: 'range', since, until };
}

function readList(text: string, service: Service): MicroversionSelection {
  const versions = text.split(',').map((version) => {
    if (isVersionName(version)) return requireVersion(version, service);
    throw new MicroversionSelectionError(
      `"${version}" in "${text}" is not a microversion. Expected microversions with commas between, such as 1.7,1.12.`,
    );
  });
  return { kind: 'list', versions };
}

function requireVersion(version: Microversion, service: Service): Microversion {
  if (service.has(version)) return version;
  throw new MicroversionSelectionError(
    `${service.name} has no microversion ${version}. Expected ${service.oldest} to ${service.newest}.`,
  );
}

/** As `parseSelection` reads it. */
export function formatSelection(selection: MicroversionSelection): string {
  if (selection.kind === 'list') return selection.versions.join(',');
  if (selection.kind !== 'range') return selection.kind;
  const { since, until } = selection;
  return since === until ? since : `${since}..${until}`;
}

/** The selected microversions that both the service's documents and the target have, oldest first. */
export function selectMicroversions(
  selection: MicroversionSelection,
  service: Service,
  { minimum, maximum }: Discovered,
): Microversion[] {
  const common = service.microversions.filter((version) => isWithin(version, minimum, maximum));
  if (selection.kind === 'latest') return common.slice(-1);
  if (selection.kind === 'list') return common.filter((version) => selection.versions.includes(version));
  if (selection.kind === 'range')
    return common.filter((version) => isWithin(version, selection.since, selection.until));
  return common;
}

/**
 * Where a case runs first: at its first selected microversion, or at all of them. A case with an end also runs at its
 * last one, which finds a cloud that changes one microversion early.
 */
export function firstMicroversions(
  ofCase: Case,
  selection: MicroversionSelection,
  selected: readonly Microversion[],
): Microversion[] {
  const held = selected.filter((version) => isWithin(version, ofCase.since, ofCase.until));
  if (selection.kind !== 'boundaries') return held;
  const { boundaries } = ofCase;
  if (boundaries === 'all') return held;
  if (boundaries) return clampTo(held, boundaries);
  return ofCase.until === undefined
    ? held.slice(0, 1)
    : [...new Set([...held.slice(0, 1), ...held.slice(-1)])];
}

/** The boundaries, and for those that the target does not have its own oldest or newest version. */
function clampTo(held: readonly Microversion[], boundaries: readonly Microversion[]): Microversion[] {
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return [];
  const clamped = boundaries.map((version) =>
    compareMicroversions(version, first) < 0
      ? first
      : compareMicroversions(version, last) > 0
        ? last
        : version,
  );
  return held.filter((version) => clamped.includes(version));
}

/**
 * Where else a case runs with `boundaries`, once it is known what it calls: where each of those revisions begins and
 * ends, within the microversions at which the case holds.
 */
export function furtherMicroversions(
  ofCase: Case,
  touched: Iterable<string>,
  service: Service,
  selected: readonly Microversion[],
): Microversion[] {
  if (ofCase.boundaries) return [];
  const held = selected.filter((version) => isWithin(version, ofCase.since, ofCase.until));
  const found = new Set<Microversion>();
  for (const operation of touched) {
    for (const { since, until } of service.revisions(operation)) {
      const ofRevision = held.filter((version) => isWithin(version, since, until));
      for (const end of [ofRevision[0], ofRevision.at(-1)]) if (end !== undefined) found.add(end);
    }
  }
  return [...found];
}
