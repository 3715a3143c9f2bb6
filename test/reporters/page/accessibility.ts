/** What axe-core finds on a page. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @param page opened with `bypassCSP`, since its own policy allows no other script. @returns a line for each broken rule */
export async function findAccessibilityProblems(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return await page.evaluate(async () => {
    const result = await (globalThis as unknown as WithAxe).axe.run();
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

interface WithAxe {
  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}
