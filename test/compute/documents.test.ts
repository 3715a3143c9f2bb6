import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDocuments } from '../../spec/contract/load-documents.ts';
import type { Operation } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { buildDocuments } from './build-documents.ts';
import { readCorrections } from './corrections.ts';
import { readFacts } from './facts.ts';
import { nameOf, readNames } from './names.ts';
import { renderFiles } from './render-files.ts';

const FOLDER = fileURLToPath(new URL('../../spec/compute/', import.meta.url));
const facts = readFacts();
const names = readNames();
const documents = buildDocuments(facts, names, readCorrections());
const loaded = loadDocuments(folderOnDisk(FOLDER)).documents;

describe('the documents of compute', () => {
  it('are made from facts, names and corrections: npx tsx test/compute/documents.ts', () => {
    const files = renderFiles(documents);
    const stale = [...files].filter(([name, text]) => readFileSync(FOLDER + name, 'utf8') !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
    expect(files.size).toBe(104);
  });

  it.each(['2.1', '2.26', '2.75', '2.104'])('are complete when overlays are applied: %s', (version) => {
    const { info: _info, ...expected } = documents.find((each) => each.version === version)?.document ?? {};
    expect(loaded.get(version as '2.1')).toEqual({ ...expected, info: expect.objectContaining({ version }) });
  });

  it('name each operation and action once', () => {
    for (const { document } of documents.filter((_, index) => index % 20 === 0)) {
      const ids = operationsOf(document).map(({ operationId }) => operationId);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  // A status that only the method's own code has is in no declaration: a correction must say when it is sent.
  it('have every status that a method sets itself', () => {
    const statuses = new Map<string, Set<string>>();
    for (const { document } of documents)
      for (const { operationId = '', responses } of operationsOf(document))
        statuses.set(operationId, new Set([...(statuses.get(operationId) ?? []), ...Object.keys(responses)]));
    const found = listHandlers().flatMap(({ operationId, handler }) =>
      (facts.methods[handler] ?? [])
        .flatMap(({ returned = [] }) => returned)
        .map((status) => [operationId, status, statuses.get(operationId)?.has(String(status))]),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(([, , isThere]) => !isThere)).toEqual([]);
  });
});

function operationsOf(document: JsonObject): Operation[] {
  return Object.values(document.paths as unknown as { [path: string]: { [method: string]: Operation } })
    .flatMap((item) => Object.values(item))
    .flatMap((operation) => [operation, ...Object.values(operation['x-actions'] ?? {})]);
}

function listHandlers(): { operationId: string; handler: string }[] {
  return facts.routes.flatMap(({ path, method, handler }) =>
    handler === 'action'
      ? Object.entries(facts.actions[path] ?? {}).map(([key, found]) => ({
          operationId: nameOf(names, path, method, key),
          handler: found,
        }))
      : [{ operationId: nameOf(names, path, method), handler }],
  );
}
