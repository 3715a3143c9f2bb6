/** Walks two schemas side by side and applies every rule where they differ. */

import type { Json } from '../openapi/document.ts';
import type { Side } from '../openapi/location.ts';
import type { SchemaDifference } from './difference.ts';
import { alternativesIn, type Choice, choiceIn, plainForm } from './form/schema/alternatives.ts';
import { matchSets } from './form/schema/match-sets.ts';
import type { SchemaDigests } from './form/schema/schema-digests.ts';
import { isEmpty, NOTHING, type SchemaNode } from './form/schema/schema-node.ts';
import { OPEN_KEYWORDS, stepOf } from './form/schema/schema-steps.ts';
import { membersOnOneSide } from './rules/combinations/combination.ts';
import { repeatedOnOneSide } from './rules/combinations/repeated-members.ts';
import { isRetargeted } from './rules/discriminator.ts';
import { isIdle } from './rules/idle-keywords.ts';
import type { SchemaRule } from './rules/rule.ts';
import {
  COMBINATION_RULE,
  RULES_BESIDE_ALTERNATIVES,
  SCHEMA_RULES,
  TYPE_RULE,
} from './rules/schema-rules.ts';
import { keywordOf } from './rules/subschema-comparison.ts';

export interface FoundDifference {
  rule: SchemaRule;
  difference: SchemaDifference;
}

/** Compares each pair of schemas once, though a circle may lead to it again. */
export function compareSchemas(
  before: SchemaNode,
  after: SchemaNode,
  side: Side,
  digests: SchemaDigests,
  ignoresOtherSide: boolean,
): FoundDifference[] {
  const walk = new SchemaWalk(side, digests, ignoresOtherSide);
  walk.visit(before, after, []);
  return [...new Map(walk.found.map((each) => [walk.keyOf(each), each])).values()];
}

class SchemaWalk {
  readonly found: FoundDifference[] = [];
  readonly #side: Side;
  readonly #ignoresOtherSide: boolean;
  readonly #digests: SchemaDigests;
  /** Numbers of the schemas in which differences are declared. */
  readonly #sources = new Map<Json, number>();
  readonly #visited = new Map<SchemaNode, Set<SchemaNode>>();

  constructor(side: Side, digests: SchemaDigests, ignoresOtherSide: boolean) {
    this.#side = side;
    this.#ignoresOtherSide = ignoresOtherSide;
    this.#digests = digests;
  }

  /**
   * The same text for differences that a reader cannot distinguish, such as those of one parent in each of its subtypes:
   * the same change at the same place, declared at the same line.
   */
  keyOf({ rule, difference }: FoundDifference): string {
    const { kind, keyword, path, before, after, declared } = difference;
    // A subtype repeats the part of its parent's discriminator that selects its own subtypes.
    const place = rule.name === 'discriminator' ? 0 : this.#numberOf(declared.source);
    return JSON.stringify([rule.name, kind, keyword, path, before, after, declared.in, declared.key, place]);
  }

  visit(before: SchemaNode, after: SchemaNode, path: readonly string[]): void {
    if (this.#digests.isSame(before, after) || !this.#enter(before, after)) return;
    if (this.#visitAlternatives(before, after, path)) return;
    const isDisjoint = hasDisjointTypes(before, after) || this.#isNothing(before) || this.#isNothing(after);
    this.#apply(isDisjoint ? [TYPE_RULE] : SCHEMA_RULES, before, after, path);
    if (isDisjoint) return;
    this.#visitChildren(before, after, path);
    for (const [keyword, set] of before.sets) {
      const { pairs } = matchSets(set, after.sets.get(keyword) ?? [], this.#digests);
      for (const [memberBefore, memberAfter] of pairs) this.visit(memberBefore, memberAfter, path);
    }
  }

  /**
   * Compares a plain schema with the alternatives of the other one, to which it is the only alternative.
   * @returns false where both are plain, or both have alternatives
   */
  #visitAlternatives(before: SchemaNode, after: SchemaNode, path: readonly string[]): boolean {
    const [choiceBefore, choiceAfter] = [choiceIn(before), choiceIn(after)];
    const choice = choiceBefore ?? choiceAfter;
    const plain = choiceBefore ? after : before;
    if (!choice || (choiceBefore && choiceAfter) || !this.#isAlternative(plain, choice)) return false;
    const [listed, own] = choiceBefore ? [plainForm(before), after] : [plainForm(after), before];
    if (listed.values.has('enum') && own.values.has('enum')) {
      this.visit(choiceBefore ? listed : before, choiceBefore ? after : listed, path);
      return true;
    }
    const [membersBefore, membersAfter] = [
      choiceBefore?.members ?? alternativesIn(before),
      choiceAfter?.members ?? alternativesIn(after),
    ];
    const matched = matchSets(membersBefore, membersAfter, this.#digests, false);
    this.#apply(RULES_BESIDE_ALTERNATIVES, before, after, path);
    const sides = {
      before: { node: before, members: membersBefore },
      after: { node: after, members: membersAfter },
    };
    this.#report(COMBINATION_RULE, membersOnOneSide(choice.keyword, matched, sides), path);
    if (choice.keyword === 'oneOf')
      this.#report(COMBINATION_RULE, repeatedOnOneSide(sides, this.#digests), path);
    for (const [memberBefore, memberAfter] of matched.pairs) this.visit(memberBefore, memberAfter, path);
    return true;
  }

  /** A schema that has alternatives and more is one only where it is the same as a member. */
  #isAlternative(plain: SchemaNode, { members }: Choice): boolean {
    if (isEmpty(plain) || this.#isNothing(plain)) return false;
    if (!plain.sets.has('anyOf') && !plain.sets.has('oneOf')) return true;
    return members.some(
      (member) => this.#digests.isSame(member, plain) || (plain.name !== '' && member.name === plain.name),
    );
  }

  #apply(rules: readonly SchemaRule[], before: SchemaNode, after: SchemaNode, path: readonly string[]): void {
    const context = {
      digests: this.#digests,
      side: this.#side,
      ignoresOtherSide: this.#ignoresOtherSide,
      path,
    };
    for (const rule of rules) {
      const found = rule.differences(before, after, context);
      const differences = found.map((each) =>
        isIdle(each.keyword, before, after) ? { ...each, effect: 'unused' as const } : each,
      );
      this.#report(rule, differences, path);
    }
  }

  #report(rule: SchemaRule, differences: readonly SchemaDifference[], path: readonly string[]): void {
    for (const difference of differences)
      this.found.push({ rule, difference: { ...difference, path: [...path, ...difference.path] } });
  }

  #visitChildren(before: SchemaNode, after: SchemaNode, path: readonly string[]): void {
    for (const [key, childBefore] of before.children) {
      const childAfter = after.children.get(key);
      const step = stepOf(key);
      if (!childAfter || !step || this.#isReportedAsRetargeted(key, before, after)) continue;
      const isForbidden = this.#isNothing(childBefore) || this.#isNothing(childAfter);
      if (isForbidden && isReportedByParent(key)) continue;
      this.visit(childBefore, childAfter, [...path, ...step]);
    }
  }

  #numberOf(source: Json): number {
    const number = this.#sources.get(source) ?? this.#sources.size + 1;
    this.#sources.set(source, number);
    return number;
  }

  #isReportedAsRetargeted(key: string, before: SchemaNode, after: SchemaNode): boolean {
    const [keyword, ...value] = key.split(' ') as [string, ...string[]];
    return keyword === 'discriminator' && isRetargeted(value.join(' '), before, after, this.#digests);
  }

  #isNothing(node: SchemaNode): boolean {
    return this.#digests.isSame(node, NOTHING);
  }

  /** Returns false for a pair that was visited before. */
  #enter(before: SchemaNode, after: SchemaNode): boolean {
    const visited = this.#visited.get(before) ?? new Set();
    this.#visited.set(before, visited);
    if (visited.has(after)) return false;
    visited.add(after);
    return true;
  }
}

/** Two schemas without a common type describe different things: no other keyword of theirs compares. */
function hasDisjointTypes(before: SchemaNode, after: SchemaNode): boolean {
  const [typesBefore, typesAfter] = [typesOf(before), typesOf(after)];
  if (!typesBefore || !typesAfter) return false;
  return !typesBefore.some((each) => typesAfter.includes(each));
}

function typesOf({ values }: SchemaNode): string[] | undefined {
  const types = values.get('type') as string[] | undefined;
  return types?.map((each) => (each === 'integer' ? 'number' : each));
}

/** That a property or item is newly allowed or forbidden is a difference of the schema that contains it. */
function isReportedByParent(key: string): boolean {
  return ['properties', ...OPEN_KEYWORDS].includes(keywordOf(key));
}
