/** The path of keys from the root of a document to each of its nodes. */
import type { Json } from '../../document.ts';

type Path = readonly (string | number)[];

interface Step {
  parent: object | undefined;
  key: string | number;
}

/**
 * A function that gives the path to an object or array of the document, and undefined for any other value. A node that is
 * shared (a YAML alias) has the first of its paths. The index is built at the first call.
 */
export function indexNodePaths(root: Json): (node: Json) => Path | undefined {
  let steps: Map<object, Step> | undefined;
  return (node) => {
    if (typeof node !== 'object' || node === null) return undefined;
    steps ??= indexSteps(root);
    return steps.has(node) ? pathTo(node, steps) : undefined;
  };
}

function pathTo(node: object, steps: ReadonlyMap<object, Step>): Path {
  const path: (string | number)[] = [];
  for (let step = steps.get(node); step?.parent; step = steps.get(step.parent)) path.unshift(step.key);
  return path;
}

function indexSteps(root: Json): Map<object, Step> {
  const steps = new Map<object, Step>();
  if (typeof root !== 'object' || root === null) return steps;
  steps.set(root, { parent: undefined, key: '' });
  for (const [node] of steps) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== 'object' || value === null || steps.has(value)) continue;
      steps.set(value, { parent: node, key: Array.isArray(node) ? Number(key) : key });
    }
  }
  return steps;
}
