/** What a suite was when a run was certified, so that another one is not taken for it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../../spec/contract/service.ts';
import { canonicalise } from '../../spec/openapi/canonical.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { Suite } from '../case/suite.ts';
import type { Depth } from '../depth.ts';
import { depthPlanOf } from '../plan/derive-depths.ts';
import { selectCases } from '../plan/select-cases.ts';
import { RULES } from '../rules/registry.ts';

/** SHA-256, in hexadecimal digits. */
export interface SuiteDigests {
  /** Of the documents, the profile and the workflows of the service, by name. */
  documents: Record<string, string>;
  /** Of what the cases state, where they hold, and which of them the depth has. What a case sends, the exchanges show. */
  cases: string;
  /** Of the general rules. */
  rules: string;
}

/** @param folder of the documents */
export function digestSuite(service: Service, suite: Suite, folder: string, depth: Depth): SuiteDigests {
  return {
    documents: digestDocuments(folder),
    cases: digestCases(service, suite, depth),
    rules: digestJson(RULES.map(({ id, clause, level }) => ({ id, clause, level }))),
  };
}

/** One digest of all documents, for those who compare two by eye. */
export function digestOfAll(documents: Readonly<Record<string, string>>): string {
  return digestJson(documents as Record<string, string>);
}

export function digestBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function digestJson(value: unknown): string {
  return digestBytes(canonicalise(value as Json));
}

function digestDocuments(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ya?ml|json)$/.test(name) && !name.includes('node_modules/'));
  return Object.fromEntries(
    files.sort().map((name) => [name, digestBytes(readFileSync(join(folder, name)))]),
  );
}

function digestCases(service: Service, suite: Suite, depth: Depth): string {
  const cases = selectCases(suite, service).map(
    ({ id, title, capability, clause, since, until, boundaries }) => ({
      id,
      title,
      capability,
      clause,
      since,
      until: until ?? null,
      boundaries: boundaries ?? null,
    }),
  );
  const { tasks, quick } = depthPlanOf(suite, service, depth) ?? { tasks: [], quick: 0 };
  return digestJson({ cases, tasks, quick } as unknown);
}
