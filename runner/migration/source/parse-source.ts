/** Parses JavaScript and TypeScript. Its library is loaded with the first file: recorded calls need none. */
import { Bindings } from './bindings.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** A parsed file. */
export interface SourceText {
  file: string;
  root: SyntaxNode;
  bindings: Bindings;
}

export type ParseSource = (file: string, text: string) => SourceText;

/** @returns a function that throws SyntaxError for what cannot be parsed */
export async function loadParser(): Promise<ParseSource> {
  const [{ Parser }, { tsPlugin }] = await Promise.all([
    import('acorn'),
    import('@sveltejs/acorn-typescript'),
  ]);
  const plain = Parser.extend(tsPlugin());
  const withElements = Parser.extend(tsPlugin({ jsx: {} }));
  return (file, text) => {
    const parser = /[jt]sx$/.test(file) ? withElements : plain;
    const root = parser.parse(text, {
      ...{ ecmaVersion: 'latest', sourceType: 'module', locations: true },
      ...{ allowHashBang: true, allowReturnOutsideFunction: true },
    }) as unknown as SyntaxNode;
    return { file, root, bindings: new Bindings(root) };
  };
}
