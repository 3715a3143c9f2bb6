/** Compares two operations, or what is answered to calls that no operation takes. */

import { canonicalise } from '../openapi/canonical.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { pointerOf } from '../openapi/json-pointer.ts';
import { type Side, sideOf } from '../openapi/location.ts';
import type { ChangeClause, ChangeKind, ChangeLocation } from './change.ts';
import type { MediaForm, OperationForm, ParameterForm, ResponseForm } from './form/operation-form.ts';
import { type SchemaNode, writtenIn } from './form/schema/schema-node.ts';
import { FACT_RULES, OPERATION_RULES, type OperationRuleName } from './operation-rules.ts';
import { familyOf, repeatedIn } from './parameter-families.ts';
import type { Effect, SchemaDifference } from './rules/rule.ts';
import type { SchemaPairs } from './schema-pairs.ts';
import { sideForClients } from './side-for-clients.ts';

export interface OperationDifference {
  /** Without the side and the kind. */
  rule: string;
  clause: ChangeClause;
  kind: ChangeKind;
  effect: Effect;
  location: ChangeLocation;
  keyword?: string;
  before?: Json;
  after?: Json;
  /** What is declared, and the key in it, for the line; in the newer document unless it was removed. */
  at: { source: Json; key?: string; isOld: boolean };
}

export function compareOperations(
  before: OperationForm,
  after: OperationForm,
  pairs: SchemaPairs,
): OperationDifference[] {
  const found: OperationDifference[] = [];
  facts();
  parameters();
  body();
  responses();
  return found;

  function facts(): void {
    if (before.facts === after.facts) return;
    for (const [name, rule] of Object.entries(FACT_RULES)) {
      const [was, is] = [before.facts.get(name) ?? null, after.facts.get(name) ?? null];
      if (was === is || canonicalise(was) === canonicalise(is)) continue;
      const location: ChangeLocation = { in: rule.side === 'request' ? 'operation' : 'response' };
      const isOld = is === null;
      const at = { source: (isOld ? before : after).source, key: rule.keyword, isOld };
      found.push({
        rule: name,
        clause: rule.clause,
        kind: 'changed',
        effect: 'other',
        location,
        before: was,
        after: is,
        at,
      });
    }
  }

  function parameters(): void {
    for (const part of keysOf(before.parameters, after.parameters)) {
      const [was, is] = [before.parameters.get(part), after.parameters.get(part)];
      const location = (is ?? was)?.location as ChangeLocation;
      if (was && is) {
        flag('parameter-required', location, was, is);
        for (const [rule, fact] of PARAMETER_FACTS) {
          if (canonicalise(was[fact]) === canonicalise(is[fact])) continue;
          add(rule, 'changed', 'other', location, { before: was[fact], after: is[fact] }, is);
        }
        schemas(was.schema, is.schema, location);
      } else if (isOfFamily(part, was, is)) {
        alongFamily(part, was, is, location);
      } else if (is) {
        add('parameter', 'added', is.required ? 'other' : 'wider', location, { after: is.schema.source }, is);
      } else if (was) {
        add(
          'parameter',
          'removed',
          was.required ? 'other' : 'narrower',
          location,
          { before: was.schema.source },
          was,
        );
      }
    }
  }

  function isOfFamily(part: string, was?: ParameterForm, is?: ParameterForm): boolean {
    return (was ? familyOf(part, after) : is && familyOf(part, before)) !== undefined;
  }

  /** It had an entry of its own and is one of those now that clients name themselves, or the other way round. */
  function alongFamily(
    part: string,
    was: ParameterForm | undefined,
    is: ParameterForm | undefined,
    location: ChangeLocation,
  ) {
    const [old, now] = [was?.schema ?? familyOf(part, before), is?.schema ?? familyOf(part, after)];
    if (!old || !now) return;
    const [one, other] = [was?.repeated ?? repeatedIn(old), is?.repeated ?? repeatedIn(now)];
    const source = (is ?? was)?.source ?? null;
    if (one !== other)
      add('repeated', 'changed', 'other', location, { before: one, after: other }, { source });
    schemas(old, now, location, 'repeated');
  }

  function body(): void {
    const location: ChangeLocation = { in: 'request-body' };
    const [was, is] = [before.body, after.body];
    if (was && is) {
      flag('body-required', location, was, is);
      mediaTypes(was.byMediaType, is.byMediaType, location, was.source, is.source);
    } else if (is) {
      add('body', 'added', is.required ? 'other' : 'wider', location, { after: is.source }, is);
    } else if (was)
      add('body', 'removed', was.required ? 'other' : 'narrower', location, { before: was.source }, was);
  }

  function responses(): void {
    if (before.responses === after.responses || (before.answersAsUsual && after.answersAsUsual)) return;
    for (const status of keysOf(before.responses, after.responses)) {
      const [was, is] = [before.responses.get(status), after.responses.get(status)];
      const location: ChangeLocation = { in: 'response', status };
      if (was && is) response(was, is, status);
      else if (is) add('status', 'added', 'wider', location, { after: status }, is);
      else if (was) add('status', 'removed', 'narrower', location, { before: status }, was);
    }
  }

  function response(was: ResponseForm, is: ResponseForm, status: string): void {
    for (const name of was.headers === is.headers ? [] : keysOf(was.headers, is.headers)) {
      const [old, now] = [was.headers.get(name), is.headers.get(name)];
      const location: ChangeLocation = { in: 'header', name, status };
      if (old && now) {
        flag('header-required', location, old, now);
        if (canonicalise(old.form) !== canonicalise(now.form))
          add('header-form', 'changed', 'other', location, { before: old.form, after: now.form }, now);
        schemas(old.schema, now.schema, location);
      } else if (now) {
        add('header', 'added', now.required ? 'narrower' : 'unused', location, { after: name }, now);
      } else if (old)
        add('header', 'removed', old.required ? 'wider' : 'unused', location, { before: name }, old);
    }
    const location: ChangeLocation = { in: 'body', status };
    mediaTypes(was.byMediaType, is.byMediaType, location, was.source, is.source);
  }

  function mediaTypes(
    was: ReadonlyMap<string, MediaForm>,
    is: ReadonlyMap<string, MediaForm>,
    location: ChangeLocation,
    old: Json,
    now: Json,
  ): void {
    if (was === is) return;
    for (const mediaType of keysOf(was, is)) {
      const [one, other] = [was.get(mediaType), is.get(mediaType)];
      if (one && other) media(one, other, { ...location, mediaType });
      else if (other) add('media-type', 'added', 'wider', location, { after: mediaType }, { source: now });
      else add('media-type', 'removed', 'narrower', location, { before: mediaType }, { source: old });
    }
  }

  function media(was: MediaForm, is: MediaForm, location: ChangeLocation): void {
    if (canonicalise(was.encoding) !== canonicalise(is.encoding)) {
      const values = { before: was.encoding, after: is.encoding };
      add('part-encoding', 'changed', 'other', location, values, is);
    }
    schemas(was.schema, is.schema, location);
  }

  function flag(
    rule: 'parameter-required' | 'body-required' | 'header-required',
    location: ChangeLocation,
    was: { required: boolean },
    is: { required: boolean; source: Json },
  ): void {
    if (was.required === is.required) return;
    const [kind, effect] = is.required ? (['added', 'narrower'] as const) : (['removed', 'wider'] as const);
    const values = { before: was.required, after: is.required };
    found.push({
      ...about(rule, kind, effect, location),
      ...values,
      at: { source: is.source, isOld: false },
    });
  }

  function add(
    rule: OperationRuleName,
    kind: ChangeKind,
    effect: Effect,
    location: ChangeLocation,
    values: { before?: Json; after?: Json },
    { source }: { source: Json },
  ): void {
    const at = { source, isOld: kind === 'removed' };
    found.push({ ...about(rule, kind, effect, location), ...values, at });
  }

  function sideSeen(location: ChangeLocation): Side {
    return sideForClients(sideOf(location), after.isToClients);
  }

  /** @param except a rule that does not hold here */
  function schemas(was: SchemaNode, is: SchemaNode, location: ChangeLocation, except?: string): void {
    for (const { rule, kind, effect, path, at, ...values } of pairs.compare(was, is, sideSeen(location))) {
      if (rule.name === except) continue;
      found.push({
        rule: rule.name,
        clause: clauseOf(rule.clause, location),
        kind,
        effect,
        location: { ...location, ...(path.length > 0 && { pointer: pointerOf(path) }) },
        keyword: at.keyword,
        ...(values.before !== undefined && { before: values.before }),
        ...(values.after !== undefined && { after: values.after }),
        at: { ...writtenAt(at), isOld: values.after === undefined },
      });
    }
  }
}

const PARAMETER_FACTS = [
  ['parameter-form', 'form'],
  ['repeated', 'repeated'],
  ['refusal-code', 'codes'],
] as const;

function about(rule: OperationRuleName, kind: ChangeKind, effect: Effect, location: ChangeLocation) {
  const { clause } = OPERATION_RULES[rule];
  return { rule, clause, kind, effect, location };
}

/** What is named below a keyword has a line of its own. */
function writtenAt({ node, keyword, name }: SchemaDifference['at']): { source: Json; key: string } {
  const source = writtenIn(node, keyword, name);
  const named = (source as JsonObject)[keyword];
  return name === undefined || named === undefined ? { source, key: keyword } : { source: named, key: name };
}

/** What a header holds has a clause of its own. */
function clauseOf(clause: ChangeClause, location: ChangeLocation): ChangeClause {
  return location.in === 'header' ? 'header-value' : clause;
}

/** Of both, those of the older one first. */
function keysOf(...maps: readonly ReadonlyMap<string, unknown>[]): string[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))];
}
