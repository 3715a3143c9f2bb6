/** Which declaration each identifier of a file names, by the scopes of blocks and functions. */
import { childrenOf, isFunction, isWrapper, nodeAt, nodesIn, type SyntaxNode } from './syntax-node.ts';

/** A name that a file declares. */
export interface Binding {
  name: string;
  /** The identifier in the declaration. */
  identifier: SyntaxNode;
  /** The whole pattern: `{ data }` of `const { data } = …`; for a function its name. */
  pattern: SyntaxNode;
  /** What the pattern is given; undefined for parameters, imports and functions. */
  init: SyntaxNode | undefined;
  kind: 'const' | 'variable' | 'parameter' | 'function' | 'import';
  /** The node that declares it. */
  declaration: SyntaxNode;
}

export class Bindings {
  readonly #parents = new Map<SyntaxNode, SyntaxNode>();
  readonly #scopes = new Map<SyntaxNode, Map<string, Binding>>();
  readonly #identifiers = new Map<string, SyntaxNode[]>();

  constructor(root: SyntaxNode) {
    this.#collect(root, root, root);
  }

  parentOf(node: SyntaxNode): SyntaxNode | undefined {
    return this.#parents.get(node);
  }

  /** The outermost expression with the same value: `await x` for `x`. */
  outermost(node: SyntaxNode): SyntaxNode {
    const parent = this.parentOf(node);
    return parent && isWrapper(parent) ? this.outermost(parent) : node;
  }

  resolve(identifier: SyntaxNode): Binding | undefined {
    const name = String(identifier.name);
    for (let at: SyntaxNode | undefined = identifier; at; at = this.parentOf(at)) {
      const found = this.#scopes.get(at)?.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** The identifiers that name a declaration, itself left out. */
  referencesOf(binding: Binding): SyntaxNode[] {
    return (this.#identifiers.get(binding.name) ?? []).filter(
      (node) => node !== binding.identifier && this.#isReference(node) && this.resolve(node) === binding,
    );
  }

  /** The function that a node is in. */
  functionOf(node: SyntaxNode): SyntaxNode | undefined {
    const parent = this.parentOf(node);
    return parent === undefined || isFunction(parent) ? parent : this.functionOf(parent);
  }

  /** The name that a function is declared under: `function f`, or `const f = () => …`. */
  bindingOfFunction(node: SyntaxNode): Binding | undefined {
    const id = nodeAt(node, 'id');
    const parent = this.parentOf(this.outermost(node));
    const declared = parent?.type === 'VariableDeclarator' ? nodeAt(parent, 'id') : id;
    return declared?.type === 'Identifier' ? this.resolve(declared) : undefined;
  }

  /** False for names of members and keys. */
  #isReference(node: SyntaxNode): boolean {
    const parent = this.parentOf(node);
    if (parent === undefined) return false;
    if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
    if (
      parent.type === 'Property' ||
      parent.type === 'PropertyDefinition' ||
      parent.type === 'MethodDefinition'
    )
      return parent.value === node || parent.computed === true;
    return !parent.type.startsWith('TS') || isWrapper(parent);
  }

  #collect(node: SyntaxNode, block: SyntaxNode, body: SyntaxNode): void {
    if (node.type === 'Identifier') {
      const name = String(node.name);
      this.#identifiers.set(name, [...(this.#identifiers.get(name) ?? []), node]);
    }
    this.#declare(node, block, body);
    const ownBody = isFunction(node) ? node : body;
    const ownBlock = isFunction(node) || BLOCKS.has(node.type) ? node : block;
    for (const child of childrenOf(node)) {
      // A shorthand property has one node as key and value.
      if (this.#parents.has(child)) continue;
      this.#parents.set(child, node);
      this.#collect(child, ownBlock, ownBody);
    }
  }

  #declare(node: SyntaxNode, block: SyntaxNode, body: SyntaxNode): void {
    if (node.type === 'VariableDeclaration') {
      const kind = node.kind === 'const' ? 'const' : 'variable';
      for (const declarator of nodesIn(node.declarations))
        this.#add(node.kind === 'var' ? body : block, nodeAt(declarator, 'id'), {
          kind,
          init: nodeAt(declarator, 'init'),
          declaration: declarator,
        });
    }
    if (isFunction(node)) {
      const id = nodeAt(node, 'id');
      const home = node.type === 'FunctionDeclaration' ? block : node;
      this.#add(home, id, { kind: 'function', init: undefined, declaration: node });
      for (const parameter of nodesIn(node.params))
        this.#add(node, parameter, { kind: 'parameter', init: undefined, declaration: node });
    }
    if (node.type === 'ImportDeclaration')
      for (const specifier of nodesIn(node.specifiers))
        this.#add(block, nodeAt(specifier, 'local'), {
          kind: 'import',
          init: undefined,
          declaration: specifier,
        });
  }

  #add(
    scope: SyntaxNode,
    pattern: SyntaxNode | undefined,
    rest: Pick<Binding, 'kind' | 'init' | 'declaration'>,
  ): void {
    if (pattern === undefined) return;
    const names = this.#scopes.get(scope) ?? new Map<string, Binding>();
    this.#scopes.set(scope, names);
    for (const identifier of identifiersIn(pattern)) {
      const name = String(identifier.name);
      names.set(name, { name, identifier, pattern, ...rest });
    }
  }
}

const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'Program',
    'BlockStatement',
    'ForStatement',
    'ForInStatement',
    'ForOfStatement',
    'CatchClause',
    'SwitchStatement',
  ],
]);

/** The identifiers that a pattern declares. */
export function identifiersIn(pattern: SyntaxNode): SyntaxNode[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return nodesIn(pattern.properties).flatMap((property) =>
        identifiersIn((nodeAt(property, 'value') ?? nodeAt(property, 'argument')) as SyntaxNode),
      );
    case 'ArrayPattern':
      return nodesIn(pattern.elements).flatMap(identifiersIn);
    case 'AssignmentPattern':
      return identifiersIn(nodeAt(pattern, 'left') as SyntaxNode);
    case 'RestElement':
      return identifiersIn(nodeAt(pattern, 'argument') as SyntaxNode);
    case 'TSParameterProperty':
      return identifiersIn(nodeAt(pattern, 'parameter') as SyntaxNode);
    default:
      return [];
  }
}
