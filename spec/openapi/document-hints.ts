/** Hints: what a document says without effect, though its authors probably meant it to have one. */
import type { ApiDocument } from './api-document.ts';
import type { Json } from './document.ts';
import type { JsonObject } from './json-object.ts';
import { visitSchemas } from './objects/visit-schemas.ts';

export interface DocumentHint {
  /** One of HINT_IDS. */
  rule: HintId;
  /** `file:line` */
  place: string;
  problem: string;
  /** What to do, as a sentence. */
  remedy: string;
}

/** Listed in docs/diff-and-gate.md. */
export const HINT_IDS = ['hint.nullable.ignored'] as const;

export type HintId = (typeof HINT_IDS)[number];

/** The hints of all schemas, each place once. @param documents versions, or other documents that may share parts */
export function findHints(documents: readonly ApiDocument[]): DocumentHint[] {
  const byPlace = new Map<string, DocumentHint>();
  const visited = new Set<Json>();
  for (const document of documents) {
    visitSchemas(
      document.root,
      (schema) => {
        if (schema.nullable === undefined) return;
        const reason = reasonToIgnore(schema, document.isOpenApi30);
        if (!reason) return;
        const place = document.locate(schema, 'nullable');
        byPlace.set(place, { rule: 'hint.nullable.ignored', place, ...reason });
      },
      visited,
    );
  }
  return [...byPlace.values()].sort((one, other) => comparePlaces(one.place, other.place));
}

/** Why `nullable` has no effect (OpenAPI 3.0.3, Schema Object; 3.1 does not define it). */
function reasonToIgnore(
  schema: JsonObject,
  isOpenApi30: boolean,
): Pick<DocumentHint, 'problem' | 'remedy'> | undefined {
  if (!isOpenApi30)
    return {
      problem: '"nullable" has no effect in OpenAPI 3.1 and later',
      remedy: 'Add "null" to "type", or the alternative { type: "null" } to "anyOf".',
    };
  if (schema.nullable !== true) return undefined;
  if (typeof schema.$ref === 'string')
    return {
      problem: '"nullable" has no effect next to "$ref"',
      remedy: 'OpenAPI 3.0 ignores it there: set it in the schema that the reference names.',
    };
  // Without "type" a schema allows null already, unless one of these keywords does not.
  const limit = ['allOf', 'anyOf', 'oneOf', 'enum'].find((key) => schema[key] !== undefined);
  if (schema.type !== undefined || limit === undefined) return undefined;
  return {
    problem: `"nullable" has no effect next to "${limit}" without "type"`,
    remedy: 'In OpenAPI 3.0 it adds null to the "type" of the same schema: set it where the "type" is.',
  };
}

function comparePlaces(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
