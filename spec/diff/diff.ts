/** What a client can see of the difference between two documents. */

import type { ApiDocument } from '../openapi/api-document.ts';
import { type Side, sideOf } from '../openapi/location.ts';
import type { Broken, Change, ChangeLocation } from './change.ts';
import { compareOperations, type OperationDifference } from './compare-operations.ts';
import { formOf } from './form/form-of.ts';
import type { OperationForm } from './form/operation-form.ts';
import { SchemaDigests } from './form/schema/schema-digests.ts';
import { noticeOfRemoval } from './removal-notice.ts';
import type { Effect } from './rules/rule.ts';
import { SchemaPairs } from './schema-pairs.ts';
import { sideForClients } from './side-for-clients.ts';

/** @throws SpecError for what cannot be compared, such as a keyword that is not known */
export function diff(before: ApiDocument, after: ApiDocument): Change[] {
  const old = formOf(before);
  const now = formOf(after, before);
  const pairs = new SchemaPairs(new SchemaDigests(old.schemas.nodes, now.schemas.nodes));
  const saysRefusals = [before, after].every(({ root }) => root['x-surface'] !== undefined);
  const urls = { old: urlsOf(old.operations), now: urlsOf(now.operations) };
  const changes: Change[] = [];
  for (const key of new Set([...old.operations.keys(), ...now.operations.keys()])) {
    const [was, is] = [old.operations.get(key), now.operations.get(key)];
    if (was === is || isOfNewUrl(key, urls)) continue;
    const shown = is ?? (was as OperationForm);
    const place = (is ? after : before).locate(shown.source);
    const about = { operation: shown.name, operationPlace: place };
    const isToClients = shown.isToClients === true;
    if ((was && is) || (saysRefusals && shown.url === undefined && isRefusalOfItsOwn(key))) {
      const [one, other] = [was ?? without(is as OperationForm), is ?? without(was as OperationForm)];
      for (const difference of compareOperations(one, other, pairs))
        changes.push(changeOf(difference, about, { before, after, isToClients }));
    } else if (is?.url !== undefined) {
      changes.push(changeOf(whole(is, 'added', urls.old), about, { before, after, isToClients }));
    } else if (was?.url !== undefined) {
      changes.push(changeOf(whole(was, 'removed', urls.now), about, { before, after, isToClients }));
    }
  }
  return changes;
}

function urlsOf(operations: ReadonlyMap<string, OperationForm>): ReadonlySet<string | undefined> {
  return new Set([...operations.values()].map(({ url }) => url));
}

/** What is answered where a URL was not, or is not any more, is said with the URL. */
function isOfNewUrl(
  key: string,
  { old, now }: { old: ReadonlySet<string | undefined>; now: ReadonlySet<string | undefined> },
): boolean {
  const [, url] = /^(?:unknownMethod|notYet \w+) (.*)$/.exec(key) ?? [];
  return url !== undefined && old.has(url) !== now.has(url);
}

/** What is answered to a method that is not there yet, or is not any more, goes without saying. */
function isRefusalOfItsOwn(key: string): boolean {
  return !/^([A-Z]+|notYet [A-Z]+) /.test(key);
}

function without(refusal: OperationForm): OperationForm {
  return { ...refusal, responses: new Map(), facts: new Map(), answersAsUsual: false };
}

/** A method is added to a URL, or the URL with it. What is refused where there is none goes without saying. */
function whole(
  { name, url, source }: OperationForm,
  kind: 'added' | 'removed',
  others: ReadonlySet<string | undefined>,
): OperationDifference {
  const isAdded = kind === 'added';
  return {
    rule: others.has(url) ? 'method' : 'url',
    clause: 'url',
    kind,
    effect: isAdded ? 'wider' : 'narrower',
    location: { in: 'operation' },
    ...(isAdded ? { after: name } : { before: name }),
    at: { source, isOld: !isAdded },
  };
}

function changeOf(
  difference: OperationDifference,
  about: Pick<Change, 'operation' | 'operationPlace'>,
  { before, after, isToClients }: { before: ApiDocument; after: ApiDocument; isToClients: boolean },
): Change {
  const { rule, clause, kind, effect, location, keyword, at } = difference;
  const announced = noticeOfRemoval(before, difference);
  return {
    rule: idOf(rule, location, kind),
    kind,
    clause,
    breaks: brokenBy(sideForClients(sideOf(location), isToClients), effect),
    ...about,
    location,
    ...(keyword !== undefined && { keyword }),
    before: difference.before,
    after: difference.after,
    ...(announced && { announced }),
    place: (at.isOld ? before : after).locate(at.source, at.key),
  };
}

/** The side is in the id where a rule has two. */
function idOf(rule: string, location: ChangeLocation, kind: string): string {
  return `${sideOf(location)}.${rule}.${kind}`;
}

/** Whoever sends is refused where less is allowed; whoever is answered is surprised where more is. */
function brokenBy(side: Side, effect: Effect): Broken[] {
  if (effect === 'unused') return [];
  const oldClients = effect === 'other' || (effect === 'narrower') === (side === 'request');
  const newClients = effect === 'other' || (effect === 'wider') === (side === 'request');
  return [
    ...(oldClients ? (['old clients on a new cloud'] as const) : []),
    ...(newClients ? (['new clients on an old cloud'] as const) : []),
  ];
}
