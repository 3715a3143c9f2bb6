/** Finds the calls of a client in a file: `cloud.GET('/traits', { query: … })`. */
import type { CallPlace, MadeCall, SentParameter } from '../calls/made-call.ts';
import { clientOf, type OpenedClient } from './find-clients.ts';
import type { SourceText } from './parse-source.ts';
import { followConstants, readExpression, readText } from './read-expression.ts';
import { nameOfKey, nodeAt, nodesIn, type SyntaxNode, unwrap, walk } from './syntax-node.ts';
import { traceAnswer } from './trace-answer.ts';

export interface ClientCallSearch {
  clients: readonly OpenedClient[];
  /** Whether a text is the path of an operation, by which a client is known that is opened elsewhere. */
  isPath(path: string): boolean;
  /** The version of clients that are opened elsewhere; null where the source does not show it. */
  versionElsewhere: string | null;
}

export function findClientCalls(source: SourceText, search: ClientCallSearch): MadeCall[] {
  const calls: MadeCall[] = [];
  walk(source.root, (node) => {
    const call = readCall(node, source, search);
    if (call) calls.push(call);
  });
  return calls;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']);

function readCall(node: SyntaxNode, source: SourceText, search: ClientCallSearch): MadeCall | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(nodeAt(node, 'callee'));
  if (callee?.type !== 'MemberExpression') return undefined;
  const method = nameOfKey(nodeAt(callee, 'property'), callee.computed === true) ?? '';
  const [first, options] = nodesIn(node.arguments);
  const path = readText(first, source.bindings);
  if (!METHODS.has(method) || path === undefined) return undefined;
  const client = clientOf(nodeAt(callee, 'object') as SyntaxNode, search.clients, source);
  if (!client && !search.isPath(path)) return undefined;
  return {
    place: placeOf(source.file, node),
    version: client ? (client.versions[0] ?? null) : search.versionElsewhere,
    ...{ method, path },
    ...readQuery(options, source),
    body: readBody(options, source),
    answer: traceAnswer(node, source),
  };
}

/** The lines of a node. */
export function placeOf(file: string, { loc }: SyntaxNode): CallPlace {
  const [line, lastLine] = [loc.start.line, loc.end.line];
  return { file, line, ...(lastLine > line && { lastLine }) };
}

/** The expression of an option, `true` where options cannot be seen. */
function optionOf(
  options: SyntaxNode | undefined,
  name: string,
  { bindings }: SourceText,
): SyntaxNode | true | undefined {
  if (options === undefined) return undefined;
  const inner = followConstants(options, bindings);
  if (inner.type !== 'ObjectExpression') return true;
  const properties = nodesIn(inner.properties);
  const own = properties.find((each) => nameOfKey(nodeAt(each, 'key')) === name);
  if (own) return nodeAt(own, 'value');
  return properties.some(({ type }) => type === 'SpreadElement') ? true : undefined;
}

function readQuery(
  options: SyntaxNode | undefined,
  source: SourceText,
): Pick<MadeCall, 'query' | 'hasUnseenQuery'> {
  const option = optionOf(options, 'query', source);
  if (option === undefined) return { query: [], hasUnseenQuery: false };
  if (option === true) return { query: [], hasUnseenQuery: true };
  const { value, unseen, open } = readExpression(option, source.bindings);
  if (typeof value !== 'object' || value === null) return { query: [], hasUnseenQuery: true };
  const query = Object.entries(value).flatMap(([name, each]): SentParameter[] => {
    if (unseen.includes(`/${name}`)) return [{ name, value: undefined }];
    const values = [each].flat();
    return values
      .filter((one) => one !== undefined)
      .map((one) => ({ name, value: one === null ? undefined : String(one) }));
  });
  return { query, hasUnseenQuery: open.length > 0 };
}

function readBody(options: SyntaxNode | undefined, source: SourceText): MadeCall['body'] {
  const option = optionOf(options, 'body', source);
  if (option === undefined) return undefined;
  if (option === true) return { value: null, unseen: [''], open: [] };
  return readExpression(option, source.bindings);
}
