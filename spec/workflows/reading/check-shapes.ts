/** Every object of a workflow document has the fields of its kind, and each field a value of its type. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { findNearestName } from '../../openapi/reading/nearest-name.ts';
import { type ArazzoKind, type FieldShape, NAME, SHAPES } from './object-shapes.ts';
import type { WorkflowProblems } from './problems.ts';

/** @param isNewer whether the document is Arazzo 1.1 */
export function checkShapes(root: JsonObject, isNewer: boolean, problems: WorkflowProblems): void {
  new ShapeCheck(isNewer, problems).object(root, 'root');
}

class ShapeCheck {
  readonly #isNewer: boolean;
  readonly #problems: WorkflowProblems;

  constructor(isNewer: boolean, problems: WorkflowProblems) {
    this.#isNewer = isNewer;
    this.#problems = problems;
  }

  object(node: JsonObject, kind: ArazzoKind): void {
    const fields = SHAPES[kind];
    for (const [key, shape] of Object.entries(fields))
      if (shape.isRequired && node[key] === undefined)
        this.#problems.add(node, undefined, `${nameOf(kind)} has no "${key}"`, `Arazzo requires it.`);
    for (const [key, value] of Object.entries(node)) {
      const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (shape) this.#field(node, key, value, shape);
      else if (!key.startsWith('x-') || kind === 'reusable') this.#unknown(node, key, kind);
    }
  }

  #unknown(node: JsonObject, key: string, kind: ArazzoKind): void {
    const known = Object.keys(SHAPES[kind]);
    const nearest = findNearestName(key, known);
    const remedy = nearest
      ? `Did you mean "${nearest}"?`
      : `Known are ${known.join(', ')} and extensions (x-…).`;
    this.#problems.add(node, key, `"${key}" is not a field of ${nameOf(kind)}`, remedy);
  }

  #field(node: JsonObject, key: string, value: Json, shape: FieldShape): void {
    if (shape.isNew && !this.#isNewer)
      this.#problems.add(
        node,
        key,
        `"${key}" is a field of Arazzo 1.1`,
        'Write "arazzo: 1.1.0", or leave it out.',
      );
    switch (shape.type) {
      case 'any':
        return;
      case 'string':
        this.#string(node, key, value, shape);
        return;
      case 'stringOr':
        if (isObject(value)) this.object(value, shape.kind);
        else this.#string(node, key, value, shape);
        return;
      case 'number':
      case 'integer':
        this.#number(node, key, value, shape.type);
        return;
      case 'strings':
        this.#strings(node, key, value);
        return;
      case 'schema':
        this.#schema(node, key, value);
        return;
      case 'object':
        this.#child(node, key, value, shape.kind);
        return;
      case 'list':
        this.#list(node, key, value, shape);
        return;
      case 'map':
        this.#map(node, key, value, shape.kind);
        return;
    }
  }

  #string(
    node: JsonObject,
    key: string,
    value: Json,
    {
      values,
      newValues = [],
      pattern,
    }: { values?: readonly string[]; newValues?: readonly string[]; pattern?: RegExp },
  ): void {
    if (typeof value !== 'string') {
      this.#wrongType(node, key, value, 'a text');
      return;
    }
    if (pattern && !pattern.test(value))
      this.#problems.add(
        node,
        key,
        `"${key}" is ${JSON.stringify(value)}`,
        `Expected a text of ${pattern.source}.`,
      );
    const allowed = values && [...values, ...(this.#isNewer ? newValues : [])];
    if (allowed && !allowed.includes(value))
      this.#problems.add(
        node,
        key,
        `"${key}" is ${JSON.stringify(value)}`,
        `Expected ${allowed.join(' or ')}.`,
      );
  }

  #number(node: JsonObject, key: string, value: Json, type: 'number' | 'integer'): void {
    const isRight = typeof value === 'number' && value >= 0 && (type === 'number' || Number.isInteger(value));
    if (!isRight)
      this.#wrongType(node, key, value, type === 'number' ? 'a number from 0' : 'an integer from 0');
  }

  #strings(node: JsonObject, key: string, value: Json): void {
    if (!Array.isArray(value) || value.some((each) => typeof each !== 'string')) {
      this.#wrongType(node, key, value, 'a list of texts');
      return;
    }
    this.#distinct(node, key, value);
  }

  #schema(node: JsonObject, key: string, value: Json): void {
    if (!isObject(value) && typeof value !== 'boolean') this.#wrongType(node, key, value, 'a JSON Schema');
  }

  #child(node: JsonObject, key: string, value: Json, kind: ArazzoKind): void {
    if (isObject(value)) this.object(value, kind);
    else this.#wrongType(node, key, value, 'an object');
  }

  #list(node: JsonObject, key: string, value: Json, shape: Extract<FieldShape, { type: 'list' }>): void {
    if (!Array.isArray(value)) {
      this.#wrongType(node, key, value, 'a list');
      return;
    }
    if (value.length === 0 && !shape.mayBeEmpty)
      this.#problems.add(node, key, `"${key}" is empty`, 'Expected at least one entry.');
    for (const each of value) {
      if (!isObject(each)) this.#wrongType(node, key, each, 'a list of objects');
      else this.object(each, shape.mayBeReusable && each.reference !== undefined ? 'reusable' : shape.kind);
    }
    this.#distinct(node, key, value);
  }

  #distinct(node: JsonObject, key: string, value: readonly Json[]): void {
    const texts = new Set<string>();
    for (const each of value) {
      const text = JSON.stringify(each);
      if (texts.has(text))
        this.#problems.add(
          isObject(each) ? each : node,
          isObject(each) ? undefined : key,
          `"${key}" has an entry twice`,
          'Keep one.',
        );
      texts.add(text);
    }
  }

  #map(node: JsonObject, key: string, value: Json, kind: ArazzoKind | 'schema' | 'output'): void {
    if (!isObject(value)) {
      this.#wrongType(node, key, value, 'an object');
      return;
    }
    for (const [name, each] of Object.entries(value)) {
      if (!NAME.test(name))
        this.#problems.add(
          value,
          name,
          `${JSON.stringify(name)} is not a name`,
          'Expected letters, digits, dots, underscores and hyphens.',
        );
      if (kind === 'schema') this.#schema(value, name, each);
      else if (kind === 'output') this.#output(value, name, each);
      else this.#child(value, name, each, kind);
    }
  }

  #output(node: JsonObject, key: string, value: Json): void {
    if (isObject(value) && this.#isNewer) this.object(value, 'selector');
    else if (typeof value !== 'string') this.#wrongType(node, key, value, 'a runtime expression');
  }

  #wrongType(node: JsonObject, key: string, value: Json, expected: string): void {
    this.#problems.add(node, key, `"${key}" is ${describe(value)}`, `Expected ${expected}.`);
  }
}

function describe(value: Json): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : JSON.stringify(value);
}

const NAMES: Partial<Record<ArazzoKind, string>> = {
  root: 'the document',
  info: '"info"',
  source: 'a source description',
  reusable: 'a reusable object',
  body: 'a request body',
  replacement: 'a payload replacement',
  expressionType: 'an expression type',
  successAction: 'a success action',
  failureAction: 'a failure action',
  components: '"components"',
};

function nameOf(kind: ArazzoKind): string {
  return NAMES[kind] ?? `a ${kind}`;
}
