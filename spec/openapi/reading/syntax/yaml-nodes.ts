/** Finds the YAML node of a value: through aliases and merge keys, which the value does not show. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
} from 'yaml';

/** @param keys from the root of the value @returns undefined where the document has no such node */
export function nodeAt(document: Document, keys: readonly (string | number)[]): Node | undefined {
  let node: unknown = document.contents;
  for (const key of keys) node = childOf(document, node, key);
  return isNode(node) ? node : undefined;
}

function childOf(document: Document, written: unknown, key: string | number): unknown {
  const node = isAlias(written) ? written.resolve(document) : written;
  if (isSeq(node)) return node.get(Number(key), true);
  if (!isMap(node)) return undefined;
  return node.get(String(key), true) ?? mergedChild(document, node, key);
}

/** Of several maps in `<<`, the first one with the key counts. */
function mergedChild(document: Document, map: YAMLMap, key: string | number): unknown {
  for (const { key: name, value } of map.items.filter(isPair)) {
    if (!isScalar(name) || (name.value !== '<<' && name.source !== '<<')) continue;
    const source = isAlias(value) ? value.resolve(document) : value;
    for (const each of isSeq(source) ? source.items : [source]) {
      const child = childOf(document, each, key);
      if (child !== undefined) return child;
    }
  }
  return undefined;
}
