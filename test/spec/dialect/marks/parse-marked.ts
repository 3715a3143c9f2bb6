/** Parses documents with marks, in YAML or JSON. */

import type { OnProblem } from '../../../../spec/dialect/marks/dialect-problem.ts';
import { MarkedDocument } from '../../../../spec/dialect/marks/marked-document.ts';
import { parseSource } from '../../../../spec/openapi/reading/read-document.ts';

/** @param name `api.yaml` or `api.json` */
export function parseMarked(text: string, name = 'api.yaml', onProblem?: OnProblem): MarkedDocument {
  return new MarkedDocument(parseSource(name, text), onProblem);
}

/** A document with one schema, from line 11 on, that an operation returns. @param more schemas, a line each */
export function withSchema(schema: string, ...more: readonly string[]): string {
  return `openapi: 3.1.0
info: { title: Things, version: "2.10" }
paths:
  /things:
    get:
      responses:
        "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/It" } } } }
components:
  schemas:
    It:
${schema.replaceAll(/^/gm, '      ')}
${more.map((line) => `    ${line}\n`).join('')}`;
}
