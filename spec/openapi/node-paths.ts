/** Where in a document each of its nodes is. */
import type { Json } from './document.ts';

type Path = readonly (string | number)[];

interface Step {
  parent: object | undefined;
  key: string | number;
}

/** Undefined for what is no object or list of the document. The first place is told of a node that has several. */
export function nodePaths(root: Json): (node: Json) => Path | undefined {
  let steps: Map<object, Step> | undefined;
  return (node) => {
    if (typeof node !== 'object' || node === null) return undefined;
    steps ??= stepsOf(root);
    return steps.has(node) ? pathOf(node, steps) : undefined;
  };
}

function pathOf(node: object, steps: ReadonlyMap<object, Step>): Path {
  const path: (string | number)[] = [];
  for (let step = steps.get(node); step?.parent; step = steps.get(step.parent)) path.unshift(step.key);
  return path;
}

function stepsOf(root: Json): Map<object, Step> {
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
