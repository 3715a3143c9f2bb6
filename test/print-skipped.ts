/** A vitest reporter that ends with one line for each skipped group of tests and its reason. */
import { relative } from 'node:path';
import type { Reporter, TestModule, TestSuite } from 'vitest/node';

export default class PrintSkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const [group, count] of countSkipped(module))
        process.stdout.write(`skipped: ${count} tests of ${relative('.', module.moduleId)}: ${group}\n`);
    }
  }
}

/** By the outermost group, whose title gives the reason. A group with tests that ran was cut by `-t` and is left out. */
function countSkipped(module: TestModule): Map<string, number> {
  const counts = new Map<string, number>();
  for (const child of module.children) {
    const tests = child.type === 'test' ? [child] : [...(child as TestSuite).children.allTests()];
    if (tests.some((test) => test.options.mode === 'run' || test.options.mode === undefined)) continue;
    if (tests.length > 0) counts.set(child.name, (counts.get(child.name) ?? 0) + tests.length);
  }
  return counts;
}
