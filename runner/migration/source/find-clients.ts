/** Finds the clients that a file opens: `placement('1.36', { … })`. */
import type { Binding } from './bindings.ts';
import type { SourceText } from './parse-source.ts';
import { readExpression, readText } from './read-expression.ts';
import { nameOfKey, nodeAt, nodesIn, type SyntaxNode, unwrap, walk } from './syntax-node.ts';

/** A call that opens a client. */
export interface OpenedClient {
  call: SyntaxNode;
  /** Several for a client that negotiates; empty where they cannot be seen. */
  versions: readonly string[];
}

/** @param factory the name that the module of the client exports */
export function findClients({ root, bindings }: SourceText, factory: string): OpenedClient[] {
  const clients: OpenedClient[] = [];
  walk(root, (node) => {
    if (node.type !== 'CallExpression') return;
    const callee = unwrap(nodeAt(node, 'callee'));
    const [first] = nodesIn(node.arguments);
    if (first === undefined) return;
    if (isFactory(callee)) clients.push({ call: node, versions: [readText(first, bindings) ?? []].flat() });
    const isNegotiated =
      callee?.type === 'MemberExpression' && nameOfKey(nodeAt(callee, 'property')) === 'negotiate';
    if (isNegotiated && isFactory(nodeAt(callee, 'object')))
      clients.push({ call: node, versions: textsOf(first) });
  });
  return clients;

  function isFactory(node: SyntaxNode | undefined): boolean {
    const binding = node?.type === 'Identifier' ? bindings.resolve(node) : undefined;
    return binding?.kind === 'import' && importedName(binding) === factory;
  }

  function textsOf(list: SyntaxNode): string[] {
    const { value } = readExpression(list, bindings);
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }
}

function importedName({ declaration, name }: Binding): string {
  return nameOfKey(nodeAt(declaration, 'imported')) ?? name;
}

/** The client that an expression stands for, where it is opened in the same file. */
export function clientOf(
  node: SyntaxNode,
  clients: readonly OpenedClient[],
  { bindings }: SourceText,
): OpenedClient | undefined {
  const inner = unwrap(node);
  const opened = clients.find(({ call }) => call === inner);
  if (opened || inner?.type !== 'Identifier') return opened;
  const init = bindings.resolve(inner)?.init;
  return init && clientOf(init, clients, { bindings } as SourceText);
}
