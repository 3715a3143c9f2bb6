/**
 * Follows the answer of a call through the file that makes it, and lists the members that are read: through variables,
 * destructuring, loops, methods of arrays, and functions of the same file. What leaves the file is passed on.
 */
import { pointerOf } from '../../../spec/openapi/json-pointer.ts';
import type { ReadMember, ReadStatus, SeenAnswer } from '../calls/made-call.ts';
import type { Binding } from './bindings.ts';
import type { SourceText } from './parse-source.ts';
import { isFunction, nameOfKey, nodeAt, nodesIn, type SyntaxNode } from './syntax-node.ts';

export function traceAnswer(call: SyntaxNode, source: SourceText): SeenAnswer {
  const trace = new AnswerTrace(source);
  trace.follow(call, { kind: 'answer' });
  return { kind: 'read', members: trace.members, statuses: trace.statuses };
}

/** What an expression has of the answer. */
type Traced =
  /** The result of the client: `{ data, status, … }`. */
  | { kind: 'answer' }
  /** A part of the body. */
  | { kind: 'body'; path: readonly string[] }
  /** `Object.entries` or `Object.values` of a part. */
  | { kind: 'entries' | 'values'; path: readonly string[] }
  | { kind: 'status' };

/** Those that call back with each item. */
const CALLING_BACK: ReadonlySet<string> = new Set([
  ...[
    'map',
    'flatMap',
    'forEach',
    'filter',
    'find',
    'findLast',
    'some',
    'every',
    'findIndex',
    'toSorted',
    'sort',
  ],
]);
/** Those whose result has the same items. */
const SAME_ITEMS: ReadonlySet<string> = new Set([
  ...['filter', 'slice', 'toSorted', 'sort', 'toReversed', 'reverse', 'concat'],
]);
const ONE_ITEM: ReadonlySet<string> = new Set(['find', 'findLast', 'at', 'pop', 'shift']);
const OF_ARRAYS: ReadonlySet<string> = new Set([
  ...CALLING_BACK,
  ...SAME_ITEMS,
  ...ONE_ITEM,
  ...['length', 'reduce', 'includes', 'indexOf', 'join', 'entries', 'keys', 'values', 'push'],
]);

class AnswerTrace {
  readonly members: ReadMember[] = [];
  readonly statuses: ReadStatus[] = [];
  readonly #source: SourceText;
  readonly #seen = new Set<string>();

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** @param node an expression with this value */
  follow(node: SyntaxNode, traced: Traced): void {
    const key = `${node.start} ${node.end} ${JSON.stringify(traced)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const { bindings } = this.#source;
    const outer = bindings.outermost(node);
    const parent = bindings.parentOf(outer);
    if (parent) this.#use(parent, outer, traced);
  }

  #use(parent: SyntaxNode, value: SyntaxNode, traced: Traced): void {
    switch (parent.type) {
      case 'VariableDeclarator':
        this.#bind(nodeAt(parent, 'id') as SyntaxNode, traced);
        return;
      case 'AssignmentExpression':
        if (parent.right === value) this.#bind(nodeAt(parent, 'left') as SyntaxNode, traced);
        return;
      case 'MemberExpression':
        if (parent.object === value) this.#member(parent, traced);
        return;
      case 'ForOfStatement':
        if (parent.right === value) this.#loop(parent, traced);
        return;
      case 'CallExpression':
        this.#argument(parent, value, traced);
        return;
      case 'ConditionalExpression':
        if (parent.test !== value) this.follow(parent, traced);
        return;
      case 'LogicalExpression':
        this.follow(parent, traced);
        return;
      case 'ReturnStatement':
        this.#result(parent, traced);
        return;
      case 'ArrowFunctionExpression':
        this.#result(value, traced);
        return;
      case 'BinaryExpression':
      case 'UpdateExpression':
        if (traced.kind === 'status') this.#compareStatus([parent.left, parent.right]);
        else if (!comparesWithNothing(parent)) this.#read(value, traced, { takenFor: 'scalar' });
        return;
      case 'SwitchStatement':
        if (traced.kind === 'status') this.#compareStatus(nodesIn(parent.cases).map((each) => each.test));
        return;
      case 'SpreadElement':
        this.#spread(parent, traced);
        return;
      case 'ExpressionStatement':
      case 'IfStatement':
      case 'UnaryExpression':
        return;
      default:
        this.#read(value, traced, { isPassedOn: true });
    }
  }

  #read(
    node: SyntaxNode,
    traced: Traced,
    how: Partial<Pick<ReadMember, 'takenFor' | 'isPassedOn'>> = {},
  ): void {
    // That there is a body says nothing.
    const isPlain = how.takenFor === undefined && how.isPassedOn !== true;
    if (traced.kind !== 'body' || (isPlain && traced.path.length === 0)) return;
    const { file } = this.#source;
    const line = node.loc.end.line;
    this.members.push({ pointer: pointerOf(traced.path), place: { file, line }, isPassedOn: false, ...how });
  }

  /** @param sides of a comparison with the status */
  #compareStatus(sides: readonly unknown[]): void {
    for (const side of nodesIn(sides)) {
      if (typeof side.value !== 'number') continue;
      this.statuses.push({ status: side.value, place: { file: this.#source.file, line: side.loc.end.line } });
    }
  }

  /** Every use of what a pattern declares. */
  #bind(pattern: SyntaxNode, traced: Traced): void {
    const { bindings } = this.#source;
    switch (pattern.type) {
      case 'Identifier': {
        const binding = bindings.resolve(pattern);
        for (const reference of binding ? bindings.referencesOf(binding) : []) this.follow(reference, traced);
        return;
      }
      case 'AssignmentPattern':
        this.#bind(nodeAt(pattern, 'left') as SyntaxNode, traced);
        return;
      case 'ObjectPattern':
        for (const property of nodesIn(pattern.properties)) this.#bindProperty(property, traced);
        return;
      case 'ArrayPattern':
        this.#bindItems(pattern, traced);
        return;
      default:
        this.#read(pattern, traced, { isPassedOn: true });
    }
  }

  #bindProperty(property: SyntaxNode, traced: Traced): void {
    const name = nameOfKey(nodeAt(property, 'key'));
    if (property.type === 'RestElement' || name === undefined) {
      this.#read(property, traced, { isPassedOn: true });
      return;
    }
    const next = memberOf(traced, name);
    if (!next) return;
    this.#read(property, next);
    this.#bind(nodeAt(property, 'value') as SyntaxNode, next);
  }

  #bindItems(pattern: SyntaxNode, traced: Traced): void {
    if (traced.kind === 'entries') {
      const value = nodesIn(pattern.elements)[1];
      if (value) this.#bind(value, { kind: 'body', path: [...traced.path, '*'] });
      return;
    }
    this.#read(pattern, traced, { takenFor: 'array' });
    for (const element of nodesIn(pattern.elements)) this.#bind(element, itemOf(traced));
  }

  #member(node: SyntaxNode, traced: Traced): void {
    const property = nodeAt(node, 'property') as SyntaxNode;
    const name = nameOfKey(property, node.computed === true);
    const { bindings } = this.#source;
    if (traced.kind === 'answer') {
      const next = memberOf(traced, name ?? '');
      if (next) this.follow(node, next);
      return;
    }
    const isPosition = node.computed === true && /^\d*$/.test(name ?? '');
    if (isPosition) {
      const isNumber =
        name !== undefined && property.type === 'Literal' && typeof property.value === 'number';
      if (isNumber) this.#read(property, traced, { takenFor: 'array' });
      this.follow(node, itemOf(traced));
      return;
    }
    const parent = bindings.parentOf(node);
    if (name !== undefined && OF_ARRAYS.has(name) && (name === 'length' || parent?.callee === node)) {
      this.#method(name, { node, parent, property }, traced);
      return;
    }
    const next = memberOf(traced, name ?? '*');
    if (!next) return;
    this.#read(property, next);
    this.follow(node, next);
  }

  #method(
    name: string,
    { parent, property }: { node: SyntaxNode; parent: SyntaxNode | undefined; property: SyntaxNode },
    traced: Traced,
  ): void {
    if (traced.kind === 'body') this.#read(property, traced, { takenFor: 'array' });
    if (name === 'length' || !parent) return;
    const callback = nodesIn(parent.arguments)[0];
    if (callback && isFunction(callback)) {
      const [first, second] = nodesIn(callback.params);
      if (CALLING_BACK.has(name) && first) this.#bind(first, itemOf(traced));
      if (name === 'reduce' && second) this.#bind(second, itemOf(traced));
      if (['sort', 'toSorted'].includes(name) && second) this.#bind(second, itemOf(traced));
    }
    if (SAME_ITEMS.has(name)) this.follow(parent, traced);
    if (ONE_ITEM.has(name)) this.follow(parent, itemOf(traced));
  }

  #loop(statement: SyntaxNode, traced: Traced): void {
    this.#read(nodeAt(statement, 'right') as SyntaxNode, traced, { takenFor: 'array' });
    const left = nodeAt(statement, 'left') as SyntaxNode;
    const pattern = left.type === 'VariableDeclaration' ? nodeAt(nodesIn(left.declarations)[0], 'id') : left;
    if (pattern) this.#bind(pattern, itemOf(traced));
  }

  #argument(call: SyntaxNode, value: SyntaxNode, traced: Traced): void {
    const callee = nodeAt(call, 'callee');
    if (callee === value) return;
    const method = callee?.type === 'MemberExpression' ? nameOfKey(nodeAt(callee, 'property')) : undefined;
    if (nodeAt(callee, 'object')?.name === 'Object' && traced.kind === 'body') {
      this.#read(value, traced, { takenFor: 'object' });
      if (method === 'entries' || method === 'values') this.follow(call, { kind: method, path: traced.path });
      return;
    }
    const index = nodesIn(call.arguments).indexOf(value);
    const binding = callee?.type === 'Identifier' ? this.#source.bindings.resolve(callee) : undefined;
    const parameter = binding && nodesIn(functionOfBinding(binding)?.params)[index];
    if (parameter) this.#bind(parameter, traced);
    else this.#read(value, traced, { isPassedOn: true });
  }

  /** What a function of the file returns goes on where it is called. @param node in the function */
  #result(node: SyntaxNode, traced: Traced): void {
    const { bindings } = this.#source;
    const within = bindings.functionOf(node);
    const binding = within && bindings.bindingOfFunction(within);
    const calls = (binding ? bindings.referencesOf(binding) : []).flatMap((reference) => {
      const parent = bindings.parentOf(reference);
      return parent?.type === 'CallExpression' && parent.callee === reference ? [parent] : [];
    });
    if (calls.length === 0) this.#read(node, traced, { isPassedOn: true });
    for (const call of calls) this.follow(call, traced);
  }

  #spread(spread: SyntaxNode, traced: Traced): void {
    const isArray = this.#source.bindings.parentOf(spread)?.type !== 'ObjectExpression';
    this.#read(spread, traced, isArray ? { takenFor: 'array' } : { isPassedOn: true });
  }
}

function memberOf(traced: Traced, name: string): Traced | undefined {
  if (traced.kind === 'answer') {
    if (name === 'status') return { kind: 'status' };
    return name === 'data' ? { kind: 'body', path: [] } : undefined;
  }
  return traced.kind === 'body' ? { kind: 'body', path: [...traced.path, name] } : undefined;
}

/** An entry is bound by its own pattern. */
function itemOf(traced: Traced): Traced {
  if (traced.kind !== 'body' && traced.kind !== 'values') return traced;
  return { kind: 'body', path: [...traced.path, '*'] };
}

/** `x === undefined` holds for a value of any form. */
function comparesWithNothing({ left, right }: SyntaxNode): boolean {
  return [left, right].some((side) => {
    const node = side as SyntaxNode | undefined;
    return node?.name === 'undefined' || (node?.type === 'Literal' && node.value === null);
  });
}

function functionOfBinding({ declaration, init, kind }: Binding): SyntaxNode | undefined {
  if (kind === 'function') return declaration;
  return init && isFunction(init) ? init : undefined;
}
