/** Brings together what calls of one kind show, what documents say of their answers, and what the guide says to write. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Change } from '../../spec/diff/change.ts';
import { groupBy } from '../../spec/group-by.ts';
import type { MigrationGuide } from '../../spec/migration/migration-guide.ts';
import type { DocumentChanges } from './document-changes.ts';
import { observeChange } from './effects/changed-answers.ts';
import { type CallEffect, effectKey, type Observed, OUTCOMES } from './effects/effect.ts';
import type { CallObservation } from './evaluate-call.ts';
import type { GroupedCalls } from './group-calls.ts';
import { findGuidance, listBehaviours } from './guidance.ts';
import type { MigratedKind, MigrationVerdict } from './migration.ts';

export interface KindContext {
  service: Service;
  /** On the way, that of the calls first. */
  versions: readonly Microversion[];
  changes: DocumentChanges;
  guide: MigrationGuide;
}

export function judgeKind(group: GroupedCalls, context: KindContext): MigratedKind {
  const { contract, parameters, members, answers, calls } = group;
  const effects = listEffects(group, context);
  return {
    ...{ method: contract.method, path: contract.path, action: contract.action },
    ...{ operation: contract.operation, parameters, members, answers },
    calls: calls.length,
    places: calls.map(({ call }) => call.place),
    verdict: OUTCOMES.find((outcome) => effects.some((each) => each.outcome === outcome)) ?? 'unaffected',
    effects,
  };
}

/** The worst first. */
export function rankOf(verdict: MigrationVerdict): number {
  return verdict === 'unaffected' ? OUTCOMES.length : OUTCOMES.indexOf(verdict);
}

function listEffects(group: GroupedCalls, context: KindContext): CallEffect[] {
  const shown = mergePlaces(group.calls.flatMap(({ effects }) => effects));
  const { versions, service, guide } = context;
  return versions.slice(1).flatMap((microversion, index) => {
    const contract = group.calls[0]?.contracts[index + 1] as Contract;
    const changes = changesOf(group, index + 1, context);
    const own = shown.filter((each) => each.microversion === microversion);
    const told = addTold(own, changes, statusesOf(group));
    const title = service.changes.find(({ version }) => version === microversion)?.title ?? '';
    const operations = [group.contract.operation, contract.operation];
    const effects = told.map((each): CallEffect => {
      const instead = findGuidance(guide, { microversion, operations, location: each.location });
      const declaredAt = placeOf(each, changes);
      return { ...each, microversion, title, ...(instead && { instead }), ...(declaredAt && { declaredAt }) };
    });
    return [...effects, ...listBehaviours(guide, { microversion, operations, title })].toSorted(
      (one, other) => rankOf(one.outcome) - rankOf(other.outcome),
    );
  });
}

type Shown = Observed & Pick<CallEffect, 'places' | 'microversion'>;

function mergePlaces(observations: readonly CallObservation[]): Shown[] {
  const byKey = groupBy(observations, (each) => `${each.microversion} ${effectKey(each)}`);
  return [...byKey.values()].map((each) => {
    const [{ place: _place, ...first }] = each as [CallObservation];
    return { ...first, places: each.map(({ place }) => place) };
  });
}

/** What the documents say of answers, where no call shows it. */
function addTold(
  own: readonly Shown[],
  changes: readonly Change[],
  statuses: ReadonlySet<number>,
): Omit<CallEffect, 'title' | 'microversion'>[] {
  const told = changes.flatMap((change) => observeChange(change, statuses) ?? []);
  const hasNewForm = (observed: Observed) =>
    own.some(
      ({ kind, location }) =>
        kind === 'status-changed' ||
        (location.in === 'body' &&
          observed.location.in === 'body' &&
          isWithin(observed.location.pointer, location.pointer)),
    );
  const distinct = new Map(
    told.filter((each) => !hasNewForm(each)).map((each) => [`${effectKey(each)} ${each.expected}`, each]),
  );
  return [...own, ...[...distinct.values()].map((each) => ({ ...each, places: [] }))];
}

/** The places above and below one that has a new form are part of it. */
function isWithin(pointer = '', other = ''): boolean {
  return `${pointer}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${pointer}/`);
}

/** Empty where the contract of the operation stays as it is. @param index of the version */
function changesOf(
  { calls }: GroupedCalls,
  index: number,
  { versions, changes }: KindContext,
): readonly Change[] {
  const [first] = calls;
  const [before, after] = [first?.contracts[index - 1], first?.contracts[index]] as [Contract, Contract];
  if (before === after || after.kind === 'refusal') return [];
  const name = `${after.method} ${after.path}${after.action === null ? '' : ` ${after.action}`}`;
  return changes.of(name, versions[index] as Microversion);
}

/** Those of recorded answers, and the successes that take the place of one of them. */
function statusesOf({ calls, answers }: GroupedCalls): ReadonlySet<number> {
  const recorded = answers.flatMap(({ status }) => status ?? []);
  const successors = calls.some(({ effects }) => effects.some(({ kind }) => kind === 'status-changed'));
  if (!successors) return new Set(recorded);
  const last = calls[0]?.contracts.at(-1);
  return new Set([...recorded, ...[...(last?.responses.keys() ?? [])].filter((status) => status < 300)]);
}

/** The declaration of a change of the same part of the call, or else of the same half of it. */
function placeOf({ location }: Observed, changes: readonly Change[]): string | undefined {
  const same = changes.filter(
    (change) => change.location.in === location.in && change.location.name === location.name,
  );
  const near = same.find((change) => isWithin(change.location.pointer, location.pointer));
  const change = near ?? same[0];
  return change?.removedAt ?? change?.place;
}
