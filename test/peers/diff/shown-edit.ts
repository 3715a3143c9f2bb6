/** An edit as it is shown to the peers: of documents in OpenAPI's own words, where it can be said in these. */
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import type {} from '../../spec/diff/mutations/edit.ts';
import { isVisible } from '../../spec/diff/mutations/judge/judge-mutant.ts';
import type { Mutant } from '../../spec/diff/mutations/mutants.ts';
import { withReferencesFollowed } from './references-followed.ts';
import { withoutExtensions } from './without-extensions.ts';

export interface ShownEdit {
  /** Unique, and the same in every run. */
  id: string;
  family: string;
  /** Without extensions, unless the edit is one of an extension. */
  before: JsonObject;
  after(): JsonObject;
  /** Whether a client can see it. */
  isVisible: boolean;
  /** Only an extension says it, and that is this project's own: OpenAPI has no words for it. */
  isExtension: boolean;
}

/** Others can but compare an extension as any JSON, and one of ours leans on most of the components. */
export function showEdit(id: string, mutant: Mutant): ShownEdit {
  const { document, edit, family } = mutant;
  const edited = () => edit.apply(document.root);
  const [before, after] = [inOpenApi(document.root), inOpenApi(edited())];
  const canBeSeen = isVisible(mutant);
  const said = canBeSeen ? saidOfOperations : JSON.stringify;
  const isExtension = said(before) === said(after);
  return {
    id,
    family: family.name,
    before: isExtension ? document.root : before,
    after: isExtension ? edited : () => inOpenApi(edited()),
    isVisible: canBeSeen,
    isExtension,
  };
}

/** The same object for the same document. */
const IN_OPEN_API = new WeakMap<JsonObject, JsonObject>();

function inOpenApi(document: JsonObject): JsonObject {
  const known = IN_OPEN_API.get(document) ?? (withoutExtensions(document) as JsonObject);
  IN_OPEN_API.set(document, known);
  return known;
}

/** A component that only an extension refers to says nothing of them. */
function saidOfOperations(document: JsonObject): string {
  const { components, ...rest } = withReferencesFollowed(document);
  return JSON.stringify([rest, (components as JsonObject | undefined)?.securitySchemes]);
}
