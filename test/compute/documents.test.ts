import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildDocuments } from './build-documents.ts';
import { readCorrections } from './corrections.ts';
import { readFacts } from './facts.ts';
import { readNames } from './names.ts';
import { renderFiles } from './render-files.ts';

const FOLDER = fileURLToPath(new URL('../../spec/compute/', import.meta.url));

describe('the documents of compute', () => {
  it('are made from facts, names and corrections: npx tsx test/compute/documents.ts', () => {
    const files = renderFiles(buildDocuments(readFacts(), readNames(), readCorrections()));
    const stale = [...files].filter(([name, text]) => readFileSync(FOLDER + name, 'utf8') !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
    expect(files.size).toBe(104);
  });
});
