/** A document with marks, written in YAML or JSON. */

import { MarkedDocument } from '../../../../spec/dialect/marks/marked-document.ts';
import { parseSource } from '../../../../spec/openapi/reading/read-document.ts';

/** @param name `api.yaml` or `api.json` */
export function marked(text: string, name = 'api.yaml'): MarkedDocument {
  return new MarkedDocument(parseSource(name, text));
}

/** With one schema, on line 11, which is what an operation answers. @param more schemas, a line each */
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
