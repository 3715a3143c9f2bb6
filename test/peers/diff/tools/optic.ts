/** Optic's `optic diff`, through the libraries that the command calls: the changes of its report. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolOfNpm } from './tool-of-npm.ts';

export const optic: ToolOfNpm = {
  name: 'Optic',
  packages: ['@useoptic/openapi-utilities@1.0.9', '@useoptic/openapi-io@1.0.9'],
  load(require, folder) {
    const io = require('@useoptic/openapi-io') as OpenApiIo;
    const { diff, groupDiffsByEndpoint } = require('@useoptic/openapi-utilities') as OpenApiUtilities;
    const { getEndpointDiffs } =
      require('@useoptic/openapi-utilities/build/openapi3/group-diff') as GroupDiff;
    const read = new Map<string, unknown>();
    return async (before, after) => {
      const from = await readOnce(JSON.stringify(before));
      const to = await readDocument(JSON.stringify(after));
      const { specification, endpoints } = groupDiffsByEndpoint({ from, to }, diff(from, to), []);
      const found = [...specification.diffs, ...Object.values(endpoints).flatMap(getEndpointDiffs)];
      return found.map(({ change, after: there, before: here }) => `${change} ${there ?? here}`);
    };

    /** Caches: `before` is one of a few documents, and reading takes most of the time. */
    async function readOnce(text: string): Promise<unknown> {
      const known = read.get(text);
      if (known !== undefined) return known;
      const document = await readDocument(text);
      read.set(text, document);
      return document;
    }

    async function readDocument(text: string): Promise<unknown> {
      const file = join(folder, 'document.json');
      writeFileSync(file, text);
      const parsed = await io.parseOpenAPIWithSourcemap(file);
      return io.denormalize(parsed, io.checkOpenAPIVersion(parsed.jsonLike), []).jsonLike;
    }
  },
};

interface Parsed {
  jsonLike: unknown;
}

interface OpenApiIo {
  parseOpenAPIWithSourcemap(file: string): Promise<Parsed>;
  checkOpenAPIVersion(document: unknown): string;
  denormalize(parsed: Parsed, version: string, warnings: string[]): Parsed;
}

interface OpenApiUtilities {
  diff(from: unknown, to: unknown): unknown[];
  groupDiffsByEndpoint(
    documents: { from: unknown; to: unknown },
    diffs: unknown[],
    rules: [],
  ): { specification: { diffs: Difference[] }; endpoints: Record<string, unknown> };
}

interface GroupDiff {
  getEndpointDiffs(endpoint: unknown): Difference[];
}

interface Difference {
  change: string;
  before?: string;
  after?: string;
}
