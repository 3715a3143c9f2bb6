/** Reads the value of an expression as far as the source shows it. */
import { pointerOf } from '../../../spec/openapi/json-pointer.ts';
import type { SentBody } from '../calls/made-call.ts';
import type { Bindings } from './bindings.ts';
import { nameOfKey, nodeAt, nodesIn, type SyntaxNode, unwrap } from './syntax-node.ts';

/** The value, with pointers to what cannot be seen and to objects that may have more members. */
export function readExpression(node: SyntaxNode, bindings: Bindings): SentBody {
  const unseen: string[] = [];
  const open: string[] = [];
  const value = new ExpressionReader(bindings, unseen, open).read(node, []);
  return { value, unseen, open };
}

/** The text of an expression; undefined where it is none, or cannot be seen. */
export function readText(node: SyntaxNode | undefined, bindings: Bindings): string | undefined {
  if (node === undefined) return undefined;
  const { value, unseen } = readExpression(node, bindings);
  return unseen.length === 0 && typeof value === 'string' ? value : undefined;
}

/** The expression that a constant stands for; the node itself where there is none. */
export function followConstants(node: SyntaxNode, bindings: Bindings, depth = 0): SyntaxNode {
  const inner = unwrap(node) ?? node;
  if (inner.type !== 'Identifier' || depth > MOST_STEPS) return inner;
  const binding = bindings.resolve(inner);
  const isPlain = binding?.kind === 'const' && binding.pattern === binding.identifier;
  return isPlain && binding.init ? followConstants(binding.init, bindings, depth + 1) : inner;
}

/** A constant may be declared by itself. */
const MOST_STEPS = 20;

/** Stands for a name that cannot be seen: documents take the UUIDs of providers and consumers there. */
const ANY_NAME = '00000000-0000-4000-8000-00000000000';

class ExpressionReader {
  readonly #bindings: Bindings;
  readonly #unseen: string[];
  readonly #open: string[];

  constructor(bindings: Bindings, unseen: string[], open: string[]) {
    this.#bindings = bindings;
    this.#unseen = unseen;
    this.#open = open;
  }

  read(node: SyntaxNode, path: readonly (string | number)[]): unknown {
    const inner = followConstants(node, this.#bindings);
    if (this.#isFilledLater(node)) this.#open.push(pointerOf(path));
    switch (inner.type) {
      case 'Literal':
        return inner.value;
      case 'TemplateLiteral':
        return this.#readTemplate(inner, path);
      case 'UnaryExpression':
        return this.#readSigned(inner, path);
      case 'ArrayExpression':
        return this.#readList(inner, path);
      case 'ObjectExpression':
        return this.#readObject(inner, path);
      case 'Identifier':
        return inner.name === 'undefined' ? undefined : this.#hide(path);
      default:
        return this.#hide(path);
    }
  }

  /** `body.name = …` after `const body = { … }`. */
  #isFilledLater(node: SyntaxNode): boolean {
    const identifier = unwrap(node);
    const binding = identifier?.type === 'Identifier' ? this.#bindings.resolve(identifier) : undefined;
    return binding !== undefined && this.#bindings.referencesOf(binding).some((each) => this.#isTarget(each));
  }

  #isTarget(node: SyntaxNode): boolean {
    const parent = this.#bindings.parentOf(node);
    if (parent?.type === 'AssignmentExpression') return parent.left === node;
    return parent?.type === 'MemberExpression' && parent.object === node && this.#isTarget(parent);
  }

  #hide(path: readonly (string | number)[]): null {
    this.#unseen.push(pointerOf(path));
    return null;
  }

  #readTemplate(node: SyntaxNode, path: readonly (string | number)[]): unknown {
    const [only, ...others] = nodesIn(node.quasis);
    const text = (only?.value as { cooked?: string } | undefined)?.cooked;
    return others.length === 0 && text !== undefined ? text : this.#hide(path);
  }

  #readSigned(node: SyntaxNode, path: readonly (string | number)[]): unknown {
    const value = nodeAt(node, 'argument')?.value;
    return node.operator === '-' && typeof value === 'number' ? -value : this.#hide(path);
  }

  #readList(node: SyntaxNode, path: readonly (string | number)[]): unknown[] {
    return nodesIn(node.elements).map((element, index) =>
      element.type === 'SpreadElement' ? this.#hide([...path, index]) : this.read(element, [...path, index]),
    );
  }

  #readObject(node: SyntaxNode, path: readonly (string | number)[]): Record<string, unknown> {
    const members: Record<string, unknown> = {};
    for (const [index, property] of nodesIn(node.properties).entries()) {
      if (property.type === 'SpreadElement') {
        this.#spread(members, property, path);
        continue;
      }
      const isComputed = property.computed === true;
      const key = nodeAt(property, 'key');
      const name =
        (isComputed ? readText(key, this.#bindings) : nameOfKey(key)) ?? `${ANY_NAME}${index % 10}`;
      members[name] = this.read(nodeAt(property, 'value') as SyntaxNode, [...path, name]);
    }
    return members;
  }

  /** `...(isNew && { a: 1 })` may add members, and `...{ a: 1 }` does. */
  #spread(
    members: Record<string, unknown>,
    { argument }: SyntaxNode,
    path: readonly (string | number)[],
  ): void {
    const inner = followConstants(argument as SyntaxNode, this.#bindings);
    if (inner.type === 'ObjectExpression') Object.assign(members, this.#readObject(inner, path));
    else this.#open.push(pointerOf(path));
  }
}
