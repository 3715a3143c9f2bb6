/** Nodes of a syntax tree (ESTree, with those of TypeScript), as acorn makes them. */

export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  loc: { start: { line: number }; end: { line: number } };
  [key: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** The nodes directly below a node, in the order of their keys. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.entries(node).flatMap(([key, value]) => (key === 'loc' ? [] : nodesIn(value)));
}

/** The node in a value of a tree, or those of a list; a list may have holes. */
export function nodesIn(value: unknown): SyntaxNode[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** The node of a key; undefined without one. */
export function nodeAt(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  const value = node?.[key];
  return isNode(value) ? value : undefined;
}

/** Calls back for a node and all below it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

/** Expressions whose value is that of another one: `await x`, `x as T`, `x!`, `x?.y`. */
const WRAPPERS: ReadonlySet<string> = new Set([
  ...['AwaitExpression', 'ChainExpression', 'ParenthesizedExpression', 'TSAsExpression'],
  ...['TSNonNullExpression', 'TSSatisfiesExpression', 'TSTypeAssertion'],
]);

export function isWrapper({ type }: SyntaxNode): boolean {
  return WRAPPERS.has(type);
}

/** The expression within such ones. */
export function unwrap(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (node === undefined || !isWrapper(node)) return node;
  return unwrap(nodeAt(node, node.type === 'AwaitExpression' ? 'argument' : 'expression'));
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'],
]);

export function isFunction({ type }: SyntaxNode): boolean {
  return FUNCTIONS.has(type);
}

/** The text of an identifier or of a text literal; undefined for another node. */
export function nameOfKey(node: SyntaxNode | undefined, isComputed = false): string | undefined {
  if (node?.type === 'Identifier' && !isComputed) return String(node.name);
  if (node?.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number'))
    return String(node.value);
  return undefined;
}
