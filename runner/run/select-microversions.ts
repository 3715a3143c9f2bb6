/** Which microversions a case is asked at. */

import {
  compareMicroversions,
  isMicroversion,
  isWithin,
  type Microversion,
} from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import type { Case } from '../case/case.ts';

/** `boundaries` are the first and the last microversion of each revision of what the case touches, and of the case. */
export type MicroversionSelection =
  | { kind: 'boundaries' }
  | { kind: 'all' }
  | { kind: 'latest' }
  | { kind: 'range'; since: Microversion; until: Microversion };

/** Text that is no selection; the message says what would be one. */
export class MicroversionSelectionError extends InputError {
  override name = 'SelectionError';
}

/** @throws SelectionError when the text is none of the forms or names a microversion that the service lacks */
export function parseSelection(text: string, service: Service): MicroversionSelection {
  if (text === 'boundaries' || text === 'all' || text === 'latest') return { kind: text };
  const [since = '', until = since, ...rest] = text.split('..');
  if (!isMicroversion(since) || !isMicroversion(until) || rest.length > 0) {
    throw new MicroversionSelectionError(
      `"${text}" is no selection of microversions. Expected boundaries, all, latest, 1.7 or 1.7..1.12.`,
    );
  }
  for (const version of [since, until]) {
    if (!service.has(version)) {
      throw new MicroversionSelectionError(
        `${service.name} has no microversion ${version}. Expected ${service.oldest} to ${service.newest}.`,
      );
    }
  }
  if (compareMicroversions(since, until) > 0) {
    throw new MicroversionSelectionError(`the range ${text} runs backwards. Expected ${until}..${since}.`);
  }
  return { kind: 'range', since, until };
}

/** The microversions of the service that are selected and that the target has, oldest first. */
export function askedMicroversions(
  selection: MicroversionSelection,
  service: Service,
  minimum: Microversion,
  maximum: Microversion,
): Microversion[] {
  const had = service.microversions.filter((version) => isWithin(version, minimum, maximum));
  if (selection.kind === 'latest') return had.slice(-1);
  if (selection.kind === 'range')
    return had.filter((version) => isWithin(version, selection.since, selection.until));
  return had;
}

/**
 * Where to begin: the case's first microversion among the asked ones, or all of them. A fact that ends is asked at its
 * last one too, which is where a cloud that has something one microversion early is found out.
 */
export function firstMicroversions(
  ofCase: Case,
  selection: MicroversionSelection,
  asked: readonly Microversion[],
): Microversion[] {
  const held = asked.filter((version) => isWithin(version, ofCase.since, ofCase.until));
  if (selection.kind !== 'boundaries') return held;
  const { boundaries } = ofCase;
  if (boundaries === 'all') return held;
  if (boundaries) return held.filter((version) => boundaries.includes(version));
  return ofCase.until === undefined
    ? held.slice(0, 1)
    : [...new Set([...held.slice(0, 1), ...held.slice(-1)])];
}

/**
 * Where else to go once it is known what the case touches: a cloud may differ where a revision begins and where it
 * ends, as far as the case holds and the target goes. Only for `boundaries`.
 */
export function furtherMicroversions(
  ofCase: Case,
  touched: Iterable<string>,
  service: Service,
  asked: readonly Microversion[],
): Microversion[] {
  if (ofCase.boundaries) return [];
  const held = asked.filter((version) => isWithin(version, ofCase.since, ofCase.until));
  const found = new Set<Microversion>();
  for (const operation of touched) {
    for (const { since, until } of service.revisions(operation)) {
      const ofRevision = held.filter((version) => isWithin(version, since, until));
      for (const end of [ofRevision[0], ofRevision.at(-1)]) if (end !== undefined) found.add(end);
    }
  }
  return [...found];
}
